package dz.mizan.hr.employee.departure;

import dz.mizan.common.idempotency.Idempotency;
import dz.mizan.common.tenancy.InCompany;
import dz.mizan.hr.employee.EmployeeView;
import dz.mizan.hr.employee.personal.SealedPerson;
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

/** Coming back to the company. */
@Produces(MediaType.APPLICATION_JSON)
@Path("/api/v1/employees/{id}/rehire")
@Tag(name = "Employees")
public class RehireResource {
  private static final String REHIRE =
      """
      {"hiredOn": "2027-03-01", "departmentId": "019a9f2c-7c11-7d0e-8a57-0c2f4b7a9e10",
       "jobTitle": "Comptable", "terms": {"salary": "90000.00"}, "contract": {"kind": "CDI"}}
      """;

  private final RehireEmployee rehire;
  private final SealedPerson sealed;
  private final Idempotency idempotency;

  RehireResource(RehireEmployee rehire, SealedPerson sealed, Idempotency idempotency) {
    this.rehire = rehire;
    this.sealed = sealed;
    this.idempotency = idempotency;
  }

  @POST
  @InCompany
  @PermissionsAllowed("employees:create")
  @Operation(
      summary = "Hire an employee again who left",
      description =
          "Permission: employees:create. Number and person stay; seniority counts anew. Honours"
              + " Idempotency-Key.")
  @APIResponse(
      responseCode = "200",
      description = "Active, with the new ETag",
      content = @Content(schema = @Schema(implementation = EmployeeView.class)))
  @APIResponse(responseCode = "409", description = "wrong-employee-status")
  @APIResponse(
      responseCode = "422",
      description =
          "invalid-departure, invalid-employee, unknown-department, unknown-position,"
              + " unknown-manager, salary-below-minimum, invalid-work-contract")
  public Uni<RestResponse<EmployeeView>> rehire(
      UUID id,
      @RequestBody(content = @Content(examples = @ExampleObject(name = "back", value = REHIRE)))
          @NotNull
          @Valid
          RehireRequest request) {
    // Not @Idempotent: a plain hash over a salary could be tried out.
    var body = request.withoutSecrets(sealed.fingerprint(request.agreedTerms()));
    return idempotency.once(body, () -> rehire.handle(id, request).map(DepartureResource::answer));
  }
}
