package dz.mizan.hr.attendance.timesheet;

import dz.mizan.common.idempotency.Idempotent;
import dz.mizan.common.tenancy.InCompany;
import dz.mizan.common.web.Answers;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** The life of a timesheet. */
@Produces(MediaType.APPLICATION_JSON)
@Path("/api/v1/timesheets")
@Tag(name = "Timesheets")
public class TimesheetStepResource {
  private final MoveTimesheet move;

  TimesheetStepResource(MoveTimesheet move) {
    this.move = move;
  }

  @POST
  @Path("{id}/submit")
  @InCompany
  @Idempotent
  @Authenticated
  @Extension(name = "x-mizan-permission", value = "timesheets:submit")
  @Operation(
      summary = "Submit a timesheet for approval",
      description =
          "Permission: timesheets:submit, or one's own, or to stand above the employee. If-Match"
              + " must carry its ETag. The month must be over.")
  @APIResponse(responseCode = "200", description = "With its new ETag")
  @APIResponse(responseCode = "409", description = "wrong-timesheet-status, timesheet-out-of-date")
  @APIResponse(responseCode = "412", description = "stale-version")
  @APIResponse(responseCode = "422", description = "timesheet-incomplete")
  @APIResponse(responseCode = "428", description = "version-required")
  public Uni<RestResponse<TimesheetView>> submit(
      UUID id, @HeaderParam("If-Match") @Nullable String ifMatch) {
    return move.submit(id, ifMatch).map(TimesheetStepResource::answer);
  }

  @POST
  @Path("{id}/return")
  @InCompany
  @Idempotent
  @Authenticated
  @Extension(name = "x-mizan-permission", value = "timesheets:approve")
  @Operation(
      summary = "Give a submitted timesheet back",
      description =
          "Permission: timesheets:approve, or to stand above the employee. If-Match must carry its"
              + " ETag.")
  @APIResponse(responseCode = "200", description = "With its new ETag")
  @APIResponse(responseCode = "403", description = "own-time-record")
  @APIResponse(responseCode = "409", description = "wrong-timesheet-status")
  @APIResponse(responseCode = "412", description = "stale-version")
  @APIResponse(responseCode = "428", description = "version-required")
  public Uni<RestResponse<TimesheetView>> giveBack(
      UUID id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @NotNull @Valid Reasons.Why request) {
    return move.giveBack(id, ifMatch, request.reason()).map(TimesheetStepResource::answer);
  }

  @POST
  @Path("{id}/approve")
  @InCompany
  @Idempotent
  @Authenticated
  @Extension(name = "x-mizan-permission", value = "timesheets:approve")
  @Operation(
      summary = "Approve a timesheet for payroll",
      description =
          "Permission: timesheets:approve, or to stand above the employee; nobody approves his own."
              + " If-Match must carry its ETag. It is measured once more: what changed meanwhile"
              + " is not approved. Gives rest for work on days of rest and holidays.")
  @APIResponse(responseCode = "200", description = "With its new ETag")
  @APIResponse(responseCode = "403", description = "own-time-record")
  @APIResponse(responseCode = "409", description = "wrong-timesheet-status, timesheet-out-of-date")
  @APIResponse(responseCode = "412", description = "stale-version")
  @APIResponse(responseCode = "422", description = "justification-needed")
  @APIResponse(responseCode = "428", description = "version-required")
  public Uni<RestResponse<TimesheetView>> approve(
      UUID id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @NotNull @Valid Reasons.Approval request) {
    return move.approve(id, ifMatch, request.justification()).map(TimesheetStepResource::answer);
  }

  @POST
  @Path("{id}/reopen")
  @InCompany
  @Idempotent
  @Authenticated
  @Extension(name = "x-mizan-permission", value = "timesheets:approve")
  @Operation(
      summary = "Reopen an approved timesheet that payroll has not taken",
      description =
          "Permission: timesheets:approve, or to stand above the employee. If-Match must carry its"
              + " ETag. Takes back the rest that it gave.")
  @APIResponse(responseCode = "200", description = "With its new ETag")
  @APIResponse(responseCode = "403", description = "own-time-record")
  @APIResponse(
      responseCode = "409",
      description = "wrong-timesheet-status, timesheet-taken, rest-already-taken")
  @APIResponse(responseCode = "412", description = "stale-version")
  @APIResponse(responseCode = "428", description = "version-required")
  public Uni<RestResponse<TimesheetView>> reopen(
      UUID id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @NotNull @Valid Reasons.Why request) {
    return move.reopen(id, ifMatch, request.reason()).map(TimesheetStepResource::answer);
  }

  private static RestResponse<TimesheetView> answer(TimesheetView after) {
    return Answers.versioned(after.version(), after);
  }
}
