package dz.mizan.hr.employee.departure;

import dz.mizan.common.idempotency.Idempotent;
import dz.mizan.common.tenancy.InCompany;
import dz.mizan.common.web.Answers;
import dz.mizan.hr.employee.Employee;
import dz.mizan.hr.employee.EmployeeView;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** How employees leave, for a while or for good, and come back. */
@Produces(MediaType.APPLICATION_JSON)
@Path("/api/v1/employees/{id}")
@Tag(name = "Employees")
public class DepartureResource {
  private static final String LEAVE =
      """
      {"reason": "RESIGNATION", "lastDay": "2026-12-31"}
      """;
  private static final String SUSPEND =
      """
      {"from": "2026-11-26", "paid": false, "reason": "Mise à pied"}
      """;
  private final LeaveCompany leave;
  private final StayInCompany stay;
  private final SuspendEmployee suspend;

  DepartureResource(LeaveCompany leave, StayInCompany stay, SuspendEmployee suspend) {
    this.leave = leave;
    this.stay = stay;
    this.suspend = suspend;
  }

  @POST
  @Path("leave")
  @InCompany
  @Idempotent
  @PermissionsAllowed("employees:leave")
  @Operation(
      summary = "Write down that an employee leaves, and his last day",
      description =
          "Permission: employees:leave. Assignment and contract end with that day; who reported to"
              + " him reports to his successor, or else to the next above him who stays. He is LEFT"
              + " on the day after, or at once if that is past. The day before a first day that is"
              + " to come takes the hiring back: he is LEFT at once and never worked. Honours"
              + " Idempotency-Key.")
  @APIResponse(
      responseCode = "200",
      description = "With the last day and the new ETag",
      content = @Content(schema = @Schema(implementation = EmployeeView.class)))
  @APIResponse(responseCode = "409", description = "wrong-employee-status, salary-unreadable")
  @APIResponse(
      responseCode = "422",
      description = "invalid-departure, unknown-manager, manager-cycle")
  public Uni<RestResponse<EmployeeView>> leave(
      UUID id,
      @RequestBody(content = @Content(examples = @ExampleObject(name = "leave", value = LEAVE)))
          @NotNull
          @Valid
          LeaveRequest request) {
    return leave.handle(id, request).map(DepartureResource::answer);
  }

  @POST
  @Path("stay")
  @InCompany
  @Idempotent
  @PermissionsAllowed("employees:leave")
  @Operation(
      summary = "Take back a last day that is to come",
      description =
          "Permission: employees:leave. The assignment goes on, under the next above him who stays"
              + " if his manager leaves; a contract that was cut short has to be renewed. Honours"
              + " Idempotency-Key.")
  @APIResponse(
      responseCode = "200",
      description = "Without a last day, with the new ETag",
      content = @Content(schema = @Schema(implementation = EmployeeView.class)))
  @APIResponse(responseCode = "409", description = "wrong-employee-status, salary-unreadable")
  @APIResponse(responseCode = "422", description = "invalid-departure: there is none")
  public Uni<RestResponse<EmployeeView>> stay(UUID id) {
    return stay.handle(id).map(DepartureResource::answer);
  }

  @POST
  @Path("suspend")
  @InCompany
  @Idempotent
  @PermissionsAllowed("employees:suspend")
  @Operation(
      summary = "Suspend an employee",
      description =
          "Permission: employees:suspend. From today or a past day until further notice; auth is"
              + " told to let the user rest. Honours Idempotency-Key.")
  @APIResponse(
      responseCode = "200",
      description = "Suspended, with the new ETag",
      content = @Content(schema = @Schema(implementation = EmployeeView.class)))
  @APIResponse(responseCode = "409", description = "wrong-employee-status")
  @APIResponse(responseCode = "422", description = "invalid-departure")
  public Uni<RestResponse<EmployeeView>> suspend(
      UUID id,
      @RequestBody(content = @Content(examples = @ExampleObject(name = "rest", value = SUSPEND)))
          @NotNull
          @Valid
          SuspendRequest request) {
    return suspend.suspend(id, request).map(DepartureResource::answer);
  }

  @POST
  @Path("resume")
  @InCompany
  @Idempotent
  @PermissionsAllowed("employees:suspend")
  @Operation(
      summary = "Let a suspended employee work again",
      description =
          "Permission: employees:suspend. From today or a past day on. Honours Idempotency-Key.")
  @APIResponse(
      responseCode = "200",
      description = "Active, with the new ETag",
      content = @Content(schema = @Schema(implementation = EmployeeView.class)))
  @APIResponse(responseCode = "409", description = "wrong-employee-status")
  @APIResponse(responseCode = "422", description = "invalid-departure")
  public Uni<RestResponse<EmployeeView>> resume(UUID id, @NotNull @Valid ResumeRequest request) {
    return suspend.resume(id, request).map(DepartureResource::answer);
  }

  static RestResponse<EmployeeView> answer(Employee employee) {
    return Answers.versioned(employee.version(), EmployeeView.of(employee));
  }
}
