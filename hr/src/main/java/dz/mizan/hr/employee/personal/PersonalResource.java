package dz.mizan.hr.employee.personal;

import dz.mizan.common.audit.Audit;
import dz.mizan.common.security.SteppedUp;
import dz.mizan.common.tenancy.InCompany;
import dz.mizan.common.web.Answers;
import dz.mizan.hr.employee.EmployeeView;
import dz.mizan.hr.employee.Employees;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
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
import org.jspecify.annotations.Nullable;

/** What is sealed of employees. */
@Produces(MediaType.APPLICATION_JSON)
@Path("/api/v1/employees/{id}/personal")
@Tag(name = "Employees")
public class PersonalResource {
  private static final String EXAMPLE =
      """
      {"nss": "890412161573", "rib": "00100601030004567894", "phone": "+213550445566",
       "address": "12, rue Larbi Ben M'hidi, Tlemcen",
       "civil": {"bornOn": "1989-04-12", "birthPlace": "Tlemcen", "maritalStatus": "MARRIED",
         "children": 2},
       "emergency": [{"name": "Karim Benali", "relation": "Époux", "phone": "+213550112233"}]}
      """;

  private final Employees employees;
  private final SealedPerson sealed;
  private final ChangePersonal change;
  private final Audit audit;

  PersonalResource(Employees employees, SealedPerson sealed, ChangePersonal change, Audit audit) {
    this.employees = employees;
    this.sealed = sealed;
    this.change = change;
    this.audit = audit;
  }

  @GET
  @InCompany
  @PermissionsAllowed("employees:reveal")
  @SteppedUp
  @Operation(
      summary = "Show an employee's personal data in clear",
      description =
          "Permission: employees:reveal, and a step-up of the last 5 minutes. The audit notes who"
              + " saw it.")
  @APIResponse(
      responseCode = "200",
      description = "In clear, with the employee's ETag; not to be cached",
      content = @Content(schema = @Schema(implementation = PersonalView.class)))
  @APIResponse(responseCode = "401", description = "unauthenticated, step-up-required")
  public Uni<RestResponse<PersonalView>> reveal(UUID id) {
    return employees
        .requireRow(id)
        .call(() -> audit.record("employee.personal-data-revealed", "employee", id, null, null))
        .map(
            row ->
                RestResponse.ResponseBuilder.ok(sealed.open(row))
                    .header(HttpHeaders.CACHE_CONTROL, "no-store")
                    .header(HttpHeaders.ETAG, "\"" + row.getLong("version") + "\"")
                    .build());
  }

  @PUT
  @InCompany
  @PermissionsAllowed("employees:change")
  @PermissionsAllowed("employees:reveal")
  @Operation(
      summary = "Change an employee's personal data",
      description =
          "Permissions: employees:change and employees:reveal, for what is left out becomes empty:"
              + " who may not read it must not replace it. All of it but the national number;"
              + " If-Match must carry the employee's ETag. The answer has nothing of it; the audit"
              + " notes which fields changed, not what they say.")
  @APIResponse(
      responseCode = "200",
      description = "The employee with the new ETag",
      content = @Content(schema = @Schema(implementation = EmployeeView.class)))
  @APIResponse(responseCode = "409", description = "insurance-number-taken")
  @APIResponse(responseCode = "412", description = "stale-version")
  @APIResponse(responseCode = "422", description = "invalid-employee")
  @APIResponse(responseCode = "428", description = "version-required")
  public Uni<RestResponse<EmployeeView>> change(
      UUID id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @RequestBody(content = @Content(examples = @ExampleObject(name = "all", value = EXAMPLE)))
          @NotNull
          @Valid
          PersonalRequest request) {
    return change
        .handle(id, ifMatch, request)
        .map(e -> Answers.versioned(e.version(), EmployeeView.of(e)));
  }
}
