package dz.mizan.hr.attendance.timesheet;

import dz.mizan.common.idempotency.Idempotent;
import dz.mizan.common.paging.Page;
import dz.mizan.common.paging.PageRequest;
import dz.mizan.common.tenancy.InCompany;
import dz.mizan.common.web.Answers;
import dz.mizan.hr.attendance.Hidden;
import dz.mizan.hr.attendance.punch.OwnRecord;
import dz.mizan.hr.employee.Reach;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
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
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Rest in exchange for work on days of rest and holidays. */
@Produces(MediaType.APPLICATION_JSON)
@Path("/api/v1/rest-entries")
@Tag(name = "Timesheets")
public class RestResource {
  private static final String READ = "timesheets:read";
  private static final String CHANGE = "timesheets:approve";

  private final RestEntries rest;
  private final Reach reach;

  RestResource(RestEntries rest, Reach reach) {
    this.rest = rest;
    this.reach = reach;
  }

  /** What somebody may still take. */
  @RegisterForReflection
  @Schema(name = "RestBalance")
  record Balance(UUID employeeId, int minutes) {}

  @POST
  @InCompany
  @Idempotent
  @Authenticated
  @Extension(name = "x-mizan-permission", value = "timesheets:approve")
  @Operation(
      summary = "Let somebody take rest on a day",
      description =
          "Permission: timesheets:approve, or to stand above the employee; nobody notes his own. At"
              + " most what was earned and what there is to work on that day (law 90-11 art. 36).")
  @APIResponse(
      responseCode = "201",
      description = "Noted",
      content = @Content(schema = @Schema(implementation = RestEntryView.class)))
  @APIResponse(responseCode = "403", description = "own-time-record")
  @APIResponse(responseCode = "404", description = "not-found: the employee is none of his")
  @APIResponse(responseCode = "409", description = "timesheet-approved")
  @APIResponse(responseCode = "422", description = "rest-over-balance, bad-attendance-dates")
  public Uni<RestResponse<RestEntryView>> take(@NotNull @Valid RestRequest request) {
    return requireMay(request.employeeId())
        .chain(() -> rest.take(request))
        .map(made -> Answers.created("/api/v1/rest-entries/" + made.id(), made));
  }

  @POST
  @Path("{id}/give-back")
  @InCompany
  @Idempotent
  @Authenticated
  @Extension(name = "x-mizan-permission", value = "timesheets:approve")
  @Operation(
      summary = "Undo rest that was not taken after all",
      description =
          "Permission: timesheets:approve, or to stand above the employee; nobody undoes his own.")
  @APIResponse(responseCode = "200", description = "The entry that undoes it")
  @APIResponse(responseCode = "403", description = "own-time-record")
  @APIResponse(responseCode = "409", description = "rest-already-taken, timesheet-approved")
  public Uni<RestResponse<RestEntryView>> giveBack(UUID id) {
    return rest.require(id)
        .call(taken -> Hidden.as("rest-entry", id, requireMay(taken.employeeId())))
        .chain(rest::giveBack)
        .map(RestResponse::ok);
  }

  private Uni<Void> requireMay(UUID employee) {
    return OwnRecord.refusing(reach.requireManages(employee, CHANGE));
  }

  @GET
  @InCompany
  @Authenticated
  @Extension(name = "x-mizan-permission", value = "timesheets:read")
  @Operation(
      summary = "List an employee's rest, in the order of noting",
      description =
          "Permission: timesheets:read, or one's own, or to stand above the employee. Paged.")
  @APIResponse(responseCode = "200", description = "A page")
  public Uni<Page<RestEntryView>> list(
      @BeanParam @Valid PageRequest request, @QueryParam("employeeId") @NotNull UUID employeeId) {
    return reach
        .requireSees(employeeId, READ)
        .chain(() -> rest.page(request, employeeId))
        .map(rows -> Page.of(rows, request, one -> List.of(one.id().toString())));
  }

  @GET
  @Path("balance")
  @InCompany
  @Authenticated
  @Extension(name = "x-mizan-permission", value = "timesheets:read")
  @Operation(
      summary = "How much rest an employee may still take",
      description = "Permission: timesheets:read, or one's own, or to stand above the employee")
  @APIResponse(responseCode = "200", description = "In minutes")
  public Uni<Balance> balance(@QueryParam("employeeId") @NotNull UUID employeeId) {
    return reach
        .requireSees(employeeId, READ)
        .chain(() -> rest.balance(employeeId))
        .map(minutes -> new Balance(employeeId, minutes));
  }
}
