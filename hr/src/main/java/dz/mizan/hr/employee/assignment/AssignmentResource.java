package dz.mizan.hr.employee.assignment;

import dz.mizan.common.idempotency.Idempotent;
import dz.mizan.common.tenancy.InCompany;
import dz.mizan.common.web.Answers;
import dz.mizan.hr.employee.SeenEmployees;
import io.quarkus.security.Authenticated;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Where employees stand from one day to another. */
@Produces(MediaType.APPLICATION_JSON)
@Path("/api/v1/employees/{id}/assignments")
@Tag(name = "Employees")
public class AssignmentResource {
  private static final String TRANSFER =
      """
      {"from": "2027-01-01", "departmentId": "019a9f2c-7c11-7d0e-8a57-0c2f4b7a9e10",
       "managerId": "019a9f2c-7c11-7d0e-8a57-0c2f4b7a9e22", "jobTitle": "Chef comptable",
       "workShare": "1", "reason": "Promotion"}
      """;

  private final SeenEmployees seen;
  private final Assignments assignments;
  private final ChangeAssignment change;
  private final DropAssignment drop;

  AssignmentResource(
      SeenEmployees seen, Assignments assignments, ChangeAssignment change, DropAssignment drop) {
    this.seen = seen;
    this.assignments = assignments;
    this.change = change;
    this.drop = drop;
  }

  @GET
  @InCompany
  @Authenticated
  @Extension(name = "x-mizan-permission", value = "assignments:read")
  @Operation(
      summary = "Where an employee stood, stands and will stand; the latest first",
      description =
          "Permission: assignments:read; a manager sees those below him without it. Not paged: a"
              + " working life has some dozens. Without salaries, which are shown elsewhere.")
  @APIResponse(responseCode = "200", description = "All of them")
  public Uni<List<AssignmentView>> list(UUID id) {
    return seen.require(id, "assignments:read")
        .chain(() -> assignments.of(id))
        .map(found -> found.stream().map(AssignmentView::of).toList());
  }

  @POST
  @InCompany
  @Idempotent
  @PermissionsAllowed("assignments:create")
  @Operation(
      summary = "Transfer an employee: department, position, manager, job or share of work",
      description =
          "Permission: assignments:create. From a past or future day until the day before the next"
              + " change that is dated already; the salary stays. What holds today shows at the"
              + " employee at once, what is to come on its day. Honours Idempotency-Key.")
  @APIResponse(
      responseCode = "201",
      description = "The assignment from that day on",
      content = @Content(schema = @Schema(implementation = AssignmentView.class)))
  @APIResponse(responseCode = "409", description = "salary-unreadable")
  @APIResponse(
      responseCode = "422",
      description =
          "outside-employment, unknown-department, unknown-position, unknown-manager,"
              + " manager-cycle, salary-below-minimum")
  public Uni<RestResponse<AssignmentView>> transfer(
      UUID id,
      @RequestBody(
              content = @Content(examples = @ExampleObject(name = "promotion", value = TRANSFER)))
          @NotNull
          @Valid
          AssignmentRequest request) {
    return change
        .transfer(id, request)
        .map(made -> Answers.created("/api/v1/employees/" + id + "/assignments", made));
  }

  @DELETE
  @Path("{assignmentId}")
  @InCompany
  @PermissionsAllowed("assignments:create")
  @Operation(
      summary = "Take back a change that is to come",
      description =
          "Permission: assignments:create. What holds before it goes on in its place, with the"
              + " salary of then.")
  @APIResponse(responseCode = "204", description = "Gone")
  @APIResponse(responseCode = "409", description = "assignment-begun")
  public Uni<Void> drop(UUID id, UUID assignmentId) {
    return drop.handle(id, assignmentId);
  }
}
