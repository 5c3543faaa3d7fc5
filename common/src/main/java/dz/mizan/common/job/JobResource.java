package dz.mizan.common.job;

import dz.mizan.common.idempotency.Idempotent;
import dz.mizan.common.paging.Page;
import dz.mizan.common.tenancy.Caller;
import dz.mizan.common.tenancy.InCompany;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** What this service does by itself for the caller's company. */
@Produces(MediaType.APPLICATION_JSON)
@Path("/api/v1/jobs")
@Tag(name = "Jobs", description = "What the service does by itself, when, and how it went")
public class JobResource {
  private final Jobs jobs;
  private final JobTexts texts;
  private final AskForRun askForRun;
  private final JobSignal signal;

  JobResource(Jobs jobs, JobTexts texts, AskForRun askForRun, JobSignal signal) {
    this.jobs = jobs;
    this.texts = texts;
    this.askForRun = askForRun;
    this.signal = signal;
  }

  @GET
  @InCompany
  @PermissionsAllowed("jobs:read")
  @Operation(
      summary = "List jobs",
      description = "Permission: jobs:read. All jobs of this service on one page, by name.")
  @APIResponse(responseCode = "200", description = "The jobs and how their last runs went")
  public Uni<Page<JobView>> list(
      @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String language) {
    if (jobs.isEmpty()) {
      return Uni.createFrom().item(new Page<>(List.of(), null));
    }
    return jobs.rows(jobs.names())
        .map(rows -> new Page<>(rows.stream().map(row -> view(row, language)).toList(), null));
  }

  @GET
  @Path("{name}")
  @InCompany
  @PermissionsAllowed("jobs:read")
  @Operation(summary = "Read a job", description = "Permission: jobs:read")
  @APIResponse(
      responseCode = "200",
      description = "The job and how its last run went",
      content = @Content(schema = @Schema(implementation = JobView.class)))
  public Uni<JobView> read(
      String name, @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String language) {
    jobs.require(name);
    return jobs.plan().chain(() -> one(name, language));
  }

  @POST
  @Path("{name}/run")
  @InCompany
  @Idempotent
  @PermissionsAllowed("jobs:run")
  @Operation(
      summary = "Run a job now",
      description =
          "Permission: jobs:run; not for callers who are restricted to a part of the company. The job"
              + " begins within a second or so, by itself: read it until runs has grown and"
              + " running is false.")
  @APIResponse(
      responseCode = "202",
      description = "It will run; Location is set",
      content = @Content(schema = @Schema(implementation = JobView.class)))
  @APIResponse(responseCode = "403", description = "forbidden, out-of-scope")
  @APIResponse(responseCode = "409", description = "job-running")
  public Uni<RestResponse<JobView>> run(
      String name, @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String language) {
    Caller.require().scope().requireWholeCompany();
    return askForRun
        .handle(name)
        .chain(() -> one(name, language))
        .invoke(signal::wakeSoon)
        .map(
            view ->
                RestResponse.ResponseBuilder.<JobView>create(202)
                    .entity(view)
                    .header(HttpHeaders.LOCATION, "/api/v1/jobs/" + name)
                    .build());
  }

  private Uni<JobView> one(String name, @Nullable String language) {
    return jobs.rows(name).map(rows -> view(rows.getFirst(), language));
  }

  private JobView view(Row row, @Nullable String language) {
    var job = jobs.require(row.getString("name"));
    return JobView.of(row, job, texts.describe(job.name(), language));
  }
}
