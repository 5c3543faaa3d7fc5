package dz.mizan.hr.review.cycle;

import dz.mizan.common.idempotency.Idempotent;
import dz.mizan.common.paging.Page;
import dz.mizan.common.paging.PageRequest;
import dz.mizan.common.print.sheet.Csv;
import dz.mizan.common.tenancy.InCompany;
import dz.mizan.common.web.Answers;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Cycles of reviews. */
@Produces(MediaType.APPLICATION_JSON)
@Path("/api/v1/review-cycles")
@Tag(name = "Reviews")
public class ReviewCycleResource {
  private final Cycles cycles;
  private final AddParticipants add;
  private final Sessions sessions;
  private final Results results;

  ReviewCycleResource(Cycles cycles, AddParticipants add, Sessions sessions, Results results) {
    this.cycles = cycles;
    this.add = add;
    this.sessions = sessions;
    this.results = results;
  }

  @POST
  @InCompany
  @Idempotent
  @PermissionsAllowed("review-cycles:change")
  @Operation(summary = "Make a cycle", description = "Permission: review-cycles:change")
  @APIResponse(
      responseCode = "201",
      description = "Made; Location and ETag are set",
      content = @Content(schema = @Schema(implementation = CycleView.class)))
  @APIResponse(responseCode = "409", description = "review-code-taken")
  @APIResponse(responseCode = "422", description = "invalid-review-cycle")
  public Uni<RestResponse<CycleView>> create(@NotNull @Valid CycleRequest request) {
    return cycles
        .create(request)
        .map(made -> Answers.created("/api/v1/review-cycles/" + made.id(), made.version(), made));
  }

  @GET
  @InCompany
  @PermissionsAllowed("review-cycles:read")
  @Operation(summary = "List cycles", description = "Permission: review-cycles:read. Paged.")
  @APIResponse(responseCode = "200", description = "A page")
  public Uni<Page<CycleView>> list(@BeanParam @Valid PageRequest request) {
    return cycles
        .page(request)
        .map(rows -> Page.of(rows, request, one -> List.of(one.id().toString())));
  }

  @GET
  @Path("{id}")
  @InCompany
  @PermissionsAllowed("review-cycles:read")
  @Operation(summary = "Read a cycle", description = "Permission: review-cycles:read")
  @APIResponse(responseCode = "200", description = "With its ETag")
  public Uni<RestResponse<CycleView>> read(UUID id) {
    return cycles.require(id).map(found -> Answers.versioned(found.version(), found));
  }

  @PUT
  @Path("{id}")
  @InCompany
  @PermissionsAllowed("review-cycles:change")
  @Operation(
      summary = "Change name and due days of a cycle",
      description = "Permission: review-cycles:change. If-Match must carry its ETag.")
  @APIResponse(responseCode = "200", description = "With its new ETag")
  @APIResponse(responseCode = "409", description = "review-code-taken, wrong-review-status")
  @APIResponse(responseCode = "412", description = "stale-version")
  @APIResponse(responseCode = "422", description = "invalid-review-cycle")
  @APIResponse(responseCode = "428", description = "version-required")
  public Uni<RestResponse<CycleView>> change(
      UUID id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @NotNull @Valid CycleChange request) {
    return cycles
        .change(id, ifMatch, request)
        .map(after -> Answers.versioned(after.version(), after));
  }

  @POST
  @Path("{id}/participants")
  @InCompany
  @Idempotent
  @PermissionsAllowed("review-cycles:change")
  @Operation(
      summary = "Take people into a cycle",
      description =
          "Permission: review-cycles:change. All of them or none, within the caller's scope. In"
              + " draft, or while it is open: then they are asked at once.")
  @APIResponse(responseCode = "200", description = "The cycle")
  @APIResponse(responseCode = "409", description = "review-overlap, wrong-review-status")
  @APIResponse(responseCode = "422", description = "invalid-review-cycle, no-reviewer")
  public Uni<RestResponse<CycleView>> add(UUID id, @NotNull @Valid ParticipantsRequest request) {
    return add.handle(id, request).map(after -> Answers.versioned(after.version(), after));
  }

  @POST
  @Path("{id}/calibrations")
  @InCompany
  @Idempotent
  @PermissionsAllowed("reviews:calibrate")
  @Operation(
      summary = "Note a session of calibration",
      description = "Permission: reviews:calibrate. Scores are then changed review by review.")
  @APIResponse(
      responseCode = "201",
      description = "Noted",
      content = @Content(schema = @Schema(implementation = SessionView.class)))
  @APIResponse(responseCode = "409", description = "wrong-review-status")
  @APIResponse(responseCode = "422", description = "invalid-review-cycle")
  public Uni<RestResponse<SessionView>> hold(UUID id, @NotNull @Valid SessionRequest request) {
    return sessions
        .create(id, request)
        .map(made -> Answers.created("/api/v1/review-cycles/" + id + "/calibrations", made));
  }

  @GET
  @Path("{id}/calibrations")
  @InCompany
  @PermissionsAllowed("reviews:calibrate")
  @Operation(
      summary = "List the sessions of a cycle",
      description =
          "Permission: reviews:calibrate. Paged. Who is restricted to some departments sees those"
              + " that he noted.")
  @APIResponse(responseCode = "200", description = "A page")
  public Uni<Page<SessionView>> sessions(UUID id, @BeanParam @Valid PageRequest request) {
    return cycles
        .require(id)
        .chain(() -> sessions.page(id, request))
        .map(rows -> Page.of(rows, request, one -> List.of(one.id().toString())));
  }

  @GET
  @Path("{id}/results.csv")
  @InCompany
  @Produces("text/csv")
  @PermissionsAllowed("reviews:export")
  @Operation(
      summary = "The results of a cycle as CSV",
      description =
          "Permission: reviews:export. Within the caller's scope; without his own until it is"
              + " shared, and then without the score before calibration.")
  @APIResponse(responseCode = "200", description = "A line for each review")
  public Uni<RestResponse<String>> results(UUID id) {
    return cycles
        .require(id)
        .chain(() -> results.csv(id))
        .map(text -> Csv.file("review-results", text));
  }
}
