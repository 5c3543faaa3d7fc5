package dz.mizan.hr.attendance.schedule;

import dz.mizan.common.idempotency.Idempotent;
import dz.mizan.common.paging.Page;
import dz.mizan.common.paging.PageRequest;
import dz.mizan.common.tenancy.InCompany;
import dz.mizan.common.web.Answers;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
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

/** Who works by which schedule from when. */
@Produces(MediaType.APPLICATION_JSON)
@Path("/api/v1/schedule-assignments")
@Tag(name = "Schedules")
public class ScheduleAssignmentResource {
  private final ScheduleAssignments assignments;

  ScheduleAssignmentResource(ScheduleAssignments assignments) {
    this.assignments = assignments;
  }

  @POST
  @InCompany
  @Idempotent
  @PermissionsAllowed("schedules:change")
  @Operation(
      summary = "Have an employee or a department work by a schedule",
      description =
          "Permission: schedules:change. A department's holds for those below it, too, unless they"
              + " have one of their own; an employee's own comes first. Not on days of a month that"
              + " is approved for one of them.")
  @APIResponse(
      responseCode = "201",
      description = "Made; Location and ETag are set",
      content = @Content(schema = @Schema(implementation = ScheduleAssignmentView.class)))
  @APIResponse(responseCode = "409", description = "schedule-overlap, timesheet-approved")
  @APIResponse(
      responseCode = "422",
      description = "bad-attendance-dates, unknown-attendance-reference")
  public Uni<RestResponse<ScheduleAssignmentView>> create(
      @NotNull @Valid ScheduleAssignmentRequest request) {
    return assignments
        .create(request)
        .map(
            made ->
                Answers.created("/api/v1/schedule-assignments/" + made.id(), made.version(), made));
  }

  @GET
  @InCompany
  @PermissionsAllowed("schedules:read")
  @Operation(
      summary = "List assignments, in the order of making",
      description = "Permission: schedules:read. Paged; by employee, department or schedule.")
  @APIResponse(responseCode = "200", description = "A page")
  public Uni<Page<ScheduleAssignmentView>> list(
      @BeanParam @Valid PageRequest request,
      @QueryParam("employeeId") @Nullable UUID employeeId,
      @QueryParam("departmentId") @Nullable UUID departmentId,
      @QueryParam("scheduleId") @Nullable UUID scheduleId) {
    return assignments
        .page(request, employeeId, departmentId, scheduleId)
        .map(rows -> Page.of(rows, request, one -> List.of(one.id().toString())));
  }

  @GET
  @Path("{id}")
  @InCompany
  @PermissionsAllowed("schedules:read")
  @Operation(summary = "Read an assignment", description = "Permission: schedules:read")
  @APIResponse(responseCode = "200", description = "With its ETag")
  public Uni<RestResponse<ScheduleAssignmentView>> read(UUID id) {
    return assignments.require(id).map(found -> Answers.versioned(found.version(), found));
  }

  @PUT
  @Path("{id}")
  @InCompany
  @PermissionsAllowed("schedules:change")
  @Operation(
      summary = "Change the days of an assignment",
      description =
          "Permission: schedules:change. If-Match must carry its ETag. Days of approved months stay.")
  @APIResponse(responseCode = "200", description = "With its new ETag")
  @APIResponse(responseCode = "409", description = "schedule-overlap, timesheet-approved")
  @APIResponse(responseCode = "412", description = "stale-version")
  @APIResponse(responseCode = "422", description = "bad-attendance-dates")
  @APIResponse(responseCode = "428", description = "version-required")
  public Uni<RestResponse<ScheduleAssignmentView>> change(
      UUID id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @NotNull @Valid PeriodChange request) {
    return assignments
        .change(id, ifMatch, request)
        .map(after -> Answers.versioned(after.version(), after));
  }

  @DELETE
  @Path("{id}")
  @InCompany
  @PermissionsAllowed("schedules:change")
  @Operation(
      summary = "Take an assignment back, as if it had never been",
      description = "Permission: schedules:change. If-Match must carry its ETag.")
  @APIResponse(responseCode = "204", description = "Gone")
  @APIResponse(responseCode = "409", description = "timesheet-approved")
  @APIResponse(responseCode = "412", description = "stale-version")
  @APIResponse(responseCode = "428", description = "version-required")
  public Uni<Void> delete(UUID id, @HeaderParam("If-Match") @Nullable String ifMatch) {
    return assignments.delete(id, ifMatch);
  }
}
