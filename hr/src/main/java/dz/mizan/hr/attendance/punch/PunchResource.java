package dz.mizan.hr.attendance.punch;

import dz.mizan.common.idempotency.Idempotent;
import dz.mizan.common.paging.Page;
import dz.mizan.common.paging.PageRequest;
import dz.mizan.common.tenancy.InCompany;
import dz.mizan.common.web.Answers;
import dz.mizan.hr.attendance.Hidden;
import dz.mizan.hr.employee.Reach;
import io.quarkus.security.Authenticated;
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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Punches: from terminals, and put right by hand. */
@Produces(MediaType.APPLICATION_JSON)
@Path("/api/v1/punches")
@Tag(name = "Punches")
public class PunchResource {
  private static final String READ = "punches:read";

  private final RecordPunches record;
  private final CorrectPunch correct;
  private final Punches punches;
  private final Reach reach;

  PunchResource(RecordPunches record, CorrectPunch correct, Punches punches, Reach reach) {
    this.record = record;
    this.correct = correct;
    this.punches = punches;
    this.reach = reach;
  }

  @POST
  @Path("batches")
  @InCompany
  @Idempotent
  @PermissionsAllowed("punches:record")
  @Operation(
      summary = "Send what a terminal recorded",
      description =
          "Permission: punches:record, mostly of an API key. Up to 1,000 punches, each answered for"
              + " itself: RECORDED, REPEATED if it was there (by the terminal's id of it, or by"
              + " person and second), REFUSED with the reason. Whoever is not in the caller's scope is"
              + " unknown.")
  @APIResponse(
      responseCode = "200",
      description = "What became of each",
      content = @Content(schema = @Schema(implementation = BatchAnswer.class)))
  @APIResponse(responseCode = "409", description = "timesheet-approved: approved meanwhile")
  @APIResponse(responseCode = "422", description = "unknown-attendance-reference: the terminal")
  public Uni<RestResponse<BatchAnswer>> record(@NotNull @Valid PunchBatch request) {
    return record.handle(request).map(RestResponse::ok);
  }

  @POST
  @InCompany
  @Idempotent
  @Authenticated
  @Extension(name = "x-mizan-permission", value = "punches:correct")
  @Operation(
      summary = "Add a punch that somebody forgot",
      description =
          "Permission: punches:correct, or to stand above the employee; nobody corrects his own."
              + " Kept with the reason.")
  @APIResponse(
      responseCode = "201",
      description = "Added; ETag is set",
      content = @Content(schema = @Schema(implementation = PunchView.class)))
  @APIResponse(responseCode = "403", description = "own-time-record")
  @APIResponse(responseCode = "404", description = "not-found: the employee is none of his")
  @APIResponse(responseCode = "409", description = "punch-taken, timesheet-approved")
  @APIResponse(responseCode = "422", description = "bad-attendance-dates: in the future")
  public Uni<RestResponse<PunchView>> add(@NotNull @Valid Correction.Missing request) {
    return correct
        .add(request)
        .map(made -> Answers.created("/api/v1/punches/" + made.id(), made.version(), made));
  }

  @GET
  @InCompany
  @Authenticated
  @Extension(name = "x-mizan-permission", value = "punches:read")
  @Operation(
      summary = "List punches, in the order of time",
      description =
          "Permission: punches:read for all; without it one's own and those of people below."
              + " Paged; by employee and days.")
  @APIResponse(responseCode = "200", description = "A page")
  @APIResponse(responseCode = "422", description = "bad-attendance-dates")
  public Uni<Page<PunchView>> list(
      @BeanParam @Valid PageRequest request,
      @BeanParam @Valid PunchSpan span,
      @QueryParam("employeeId") @Nullable UUID employeeId) {
    var days = span.require();
    return reach
        .visible(READ)
        .chain(
            visible -> punches.page(request, array(visible), employeeId, days.first(), days.last()))
        .map(rows -> Page.of(rows, request, Punches::key));
  }

  @GET
  @Path("{id}")
  @InCompany
  @Authenticated
  @Extension(name = "x-mizan-permission", value = "punches:read")
  @Operation(
      summary = "Read a punch",
      description = "Permission: punches:read, or one's own, or to stand above the employee")
  @APIResponse(responseCode = "200", description = "With its ETag")
  public Uni<RestResponse<PunchView>> read(UUID id) {
    return punches
        .require(id)
        .call(punch -> Hidden.as("punch", id, reach.requireSees(punch.employeeId(), READ)))
        .map(punch -> Answers.versioned(punch.version(), punch));
  }

  @PUT
  @Path("{id}")
  @InCompany
  @Authenticated
  @Extension(name = "x-mizan-permission", value = "punches:correct")
  @Operation(
      summary = "Put a punch right",
      description =
          "Permission: punches:correct, or to stand above the employee; nobody corrects his own."
              + " If-Match must carry its ETag. What was before is kept, with the reason.")
  @APIResponse(responseCode = "200", description = "With its new ETag")
  @APIResponse(responseCode = "403", description = "own-time-record")
  @APIResponse(responseCode = "409", description = "punch-taken, punch-voided, timesheet-approved")
  @APIResponse(responseCode = "412", description = "stale-version")
  @APIResponse(responseCode = "422", description = "bad-attendance-dates")
  @APIResponse(responseCode = "428", description = "version-required")
  public Uni<RestResponse<PunchView>> change(
      UUID id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @NotNull @Valid Correction.Change request) {
    return correct
        .change(id, ifMatch, request)
        .map(after -> Answers.versioned(after.version(), after));
  }

  @POST
  @Path("{id}/void")
  @InCompany
  @Idempotent
  @Authenticated
  @Extension(name = "x-mizan-permission", value = "punches:correct")
  @Operation(
      summary = "Have a punch not count",
      description =
          "Permission: punches:correct, or to stand above the employee; nobody corrects his own."
              + " If-Match must carry its ETag.")
  @APIResponse(responseCode = "200", description = "With its new ETag")
  @APIResponse(responseCode = "403", description = "own-time-record")
  @APIResponse(responseCode = "409", description = "punch-voided, timesheet-approved")
  @APIResponse(responseCode = "412", description = "stale-version")
  @APIResponse(responseCode = "428", description = "version-required")
  public Uni<RestResponse<PunchView>> cancel(
      UUID id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @NotNull @Valid Correction.Void request) {
    return correct
        .cancel(id, ifMatch, request.reason())
        .map(after -> Answers.versioned(after.version(), after));
  }

  static UUID @Nullable [] array(Optional<Set<UUID>> visible) {
    return visible.map(ids -> ids.toArray(UUID[]::new)).orElse(null);
  }
}
