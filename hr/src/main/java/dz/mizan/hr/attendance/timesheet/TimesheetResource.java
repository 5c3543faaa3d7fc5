package dz.mizan.hr.attendance.timesheet;

import dz.mizan.common.idempotency.Idempotent;
import dz.mizan.common.paging.Page;
import dz.mizan.common.paging.PageRequest;
import dz.mizan.common.tenancy.InCompany;
import dz.mizan.common.web.Answers;
import dz.mizan.hr.attendance.Hidden;
import dz.mizan.hr.attendance.Limits;
import dz.mizan.hr.employee.Reach;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** The months of employees. */
@Produces(MediaType.APPLICATION_JSON)
@Path("/api/v1/timesheets")
@Tag(name = "Timesheets")
public class TimesheetResource {
  private static final String READ = "timesheets:read";

  private final ComputeTimesheets compute;
  private final Timesheets timesheets;
  private final Reach reach;

  TimesheetResource(ComputeTimesheets compute, Timesheets timesheets, Reach reach) {
    this.compute = compute;
    this.timesheets = timesheets;
    this.reach = reach;
  }

  @POST
  @Path("computations")
  @InCompany
  @Idempotent
  @Authenticated
  @Extension(name = "x-mizan-permission", value = "timesheets:compute")
  @Operation(
      summary = "Compute the timesheets of a month, again if need be",
      description =
          "Permission: timesheets:compute for all; without it one's own and those of people below."
              + " Those submitted or approved stay. A job does it twice a day.")
  @APIResponse(
      responseCode = "200",
      description = "Computed",
      content = @Content(schema = @Schema(implementation = Computed.class)))
  @APIResponse(
      responseCode = "422",
      description = "bad-attendance-dates: a month to come; overtime-premiums-invalid")
  public Uni<RestResponse<Computed>> compute(@NotNull @Valid ComputeRequest request) {
    return compute.handle(request).map(RestResponse::ok);
  }

  @GET
  @InCompany
  @Authenticated
  @Extension(name = "x-mizan-permission", value = "timesheets:read")
  @Operation(
      summary = "List timesheets",
      description =
          "Permission: timesheets:read for all; without it one's own and those of people below."
              + " Paged; by month, status, department and employee.")
  @APIResponse(responseCode = "200", description = "A page")
  public Uni<Page<TimesheetView>> list(
      @BeanParam @Valid PageRequest request,
      @Parameter(example = "2026-11") @QueryParam("month") @Pattern(regexp = Limits.MONTH)
          @Nullable String month,
      @QueryParam("status") @Nullable TimesheetStatus status,
      @QueryParam("departmentId") @Nullable UUID departmentId,
      @QueryParam("employeeId") @Nullable UUID employeeId) {
    var filter =
        new Timesheets.Filter(
            month == null ? null : Limits.month(month), status, departmentId, employeeId);
    return reach
        .visible(READ)
        .chain(
            visible ->
                timesheets.page(
                    request, visible.map(ids -> ids.toArray(UUID[]::new)).orElse(null), filter))
        .map(rows -> Page.of(rows, request, one -> List.of(one.id().toString())));
  }

  @GET
  @Path("{id}")
  @InCompany
  @Authenticated
  @Extension(name = "x-mizan-permission", value = "timesheets:read")
  @Operation(
      summary = "Read a timesheet with its days, overtime and steps",
      description = "Permission: timesheets:read, or one's own, or to stand above the employee")
  @APIResponse(
      responseCode = "200",
      description = "With its ETag",
      content = @Content(schema = @Schema(implementation = TimesheetDetail.class)))
  public Uni<RestResponse<TimesheetDetail>> read(UUID id) {
    return timesheets
        .require(id)
        .call(sheet -> Hidden.as("timesheet", id, reach.requireSees(sheet.employeeId(), READ)))
        .chain(timesheets::detail)
        .map(detail -> Answers.versioned(detail.timesheet().version(), detail));
  }
}
