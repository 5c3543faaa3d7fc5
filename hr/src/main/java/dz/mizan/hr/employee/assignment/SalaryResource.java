package dz.mizan.hr.employee.assignment;

import dz.mizan.common.audit.Audit;
import dz.mizan.common.idempotency.Idempotency;
import dz.mizan.common.security.SteppedUp;
import dz.mizan.common.tenancy.InCompany;
import dz.mizan.common.web.Answers;
import dz.mizan.hr.employee.Employees;
import dz.mizan.hr.employee.SealedFields;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** What employees earn; sealed in the database, and shown here alone. */
@Produces(MediaType.APPLICATION_JSON)
@Path("/api/v1/employees/{id}/salaries")
@Tag(name = "Employees")
public class SalaryResource {
  private static final String RAISE =
      """
      {"from": "2027-01-01", "salary": "92000.00", "reason": "Augmentation annuelle"}
      """;

  private final Employees employees;
  private final Assignments assignments;
  private final ChangeAssignment change;
  private final SealedFields fields;
  private final Idempotency idempotency;
  private final Audit audit;

  SalaryResource(
      Employees employees,
      Assignments assignments,
      ChangeAssignment change,
      SealedFields fields,
      Idempotency idempotency,
      Audit audit) {
    this.employees = employees;
    this.assignments = assignments;
    this.change = change;
    this.fields = fields;
    this.idempotency = idempotency;
    this.audit = audit;
  }

  @GET
  @InCompany
  @PermissionsAllowed("salaries:read")
  @SteppedUp
  @Operation(
      summary = "What an employee earned, earns and will earn; the latest first",
      description =
          "Permission: salaries:read, and a step-up of the last 5 minutes. The audit notes who saw"
              + " it.")
  @APIResponse(responseCode = "200", description = "In clear; not to be cached")
  @APIResponse(responseCode = "401", description = "unauthenticated, step-up-required")
  public Uni<RestResponse<List<SalaryView>>> list(UUID id) {
    return employees
        .require(id)
        .call(() -> audit.record("employee.salary-revealed", "employee", id, null, null))
        .chain(() -> assignments.of(id))
        .map(found -> found.stream().map(this::view).toList())
        .map(
            shown ->
                RestResponse.ResponseBuilder.ok(shown)
                    .header(HttpHeaders.CACHE_CONTROL, "no-store")
                    .build());
  }

  @POST
  @InCompany
  @PermissionsAllowed("salaries:change")
  @Operation(
      summary = "Change an employee's salary from a day on",
      description =
          "Permission: salaries:change. From a past or future day until the day before the next"
              + " change that is dated already. Below the SNMG of that day only with"
              + " belowMinimumReason, or not at all (setting salary-below-minimum-refused). Not"
              + " one's own. The answer does not repeat it. Honours Idempotency-Key.")
  @APIResponse(
      responseCode = "201",
      description = "The assignment from that day on, without the salary",
      content = @Content(schema = @Schema(implementation = AssignmentView.class)))
  @APIResponse(responseCode = "403", description = "forbidden, out-of-scope, own-record")
  @APIResponse(responseCode = "422", description = "outside-employment, salary-below-minimum")
  public Uni<RestResponse<AssignmentView>> change(
      UUID id,
      @RequestBody(content = @Content(examples = @ExampleObject(name = "raise", value = RAISE)))
          @NotNull
          @Valid
          SalaryRequest request) {
    // Not @Idempotent: a plain hash over a salary could be tried out.
    var body =
        new SalaryRequest.Body(
            request.from(),
            fields.fingerprint(Assignments.SALARY, request.salary().toPlainString()),
            request.reason(),
            request.belowMinimumReason());
    return idempotency.once(
        body,
        () ->
            change
                .pay(id, request)
                .map(made -> Answers.created("/api/v1/employees/" + id + "/salaries", made)));
  }

  private SalaryView view(Assignment assignment) {
    return new SalaryView(
        assignment.startsOn(),
        assignment.endsOn(),
        assignments.shownSalary(assignment),
        assignment.workShare().stripTrailingZeros().toPlainString(),
        assignment.belowMinimumReason());
  }
}
