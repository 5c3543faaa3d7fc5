package dz.mizan.hr.employee.contract;

import dz.mizan.common.idempotency.Idempotent;
import dz.mizan.common.tenancy.InCompany;
import dz.mizan.common.web.Answers;
import dz.mizan.hr.employee.SeenEmployees;
import io.quarkus.security.Authenticated;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
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

/** The contracts of one employee. */
@Produces(MediaType.APPLICATION_JSON)
@Path("/api/v1/employees/{id}/contracts")
@Tag(name = "Work contracts")
public class EmployeeContractResource {
  private static final String CDD =
      """
      {"kind": "CDD", "startsOn": "2027-01-01", "endsOn": "2027-12-31", "workShare": "1",
       "trialUntil": "2027-03-31", "cause": "Surcroît d'activité"}
      """;

  private final SeenEmployees seen;
  private final Contracts contracts;
  private final ConcludeContract conclude;

  EmployeeContractResource(SeenEmployees seen, Contracts contracts, ConcludeContract conclude) {
    this.seen = seen;
    this.contracts = contracts;
    this.conclude = conclude;
  }

  @GET
  @InCompany
  @Authenticated
  @Extension(name = "x-mizan-permission", value = "work-contracts:read")
  @Operation(
      summary = "The contracts of an employee, the latest first",
      description =
          "Permission: work-contracts:read; a manager sees those below him without it. Not paged: a"
              + " working life has some dozens.")
  @APIResponse(responseCode = "200", description = "All of them")
  public Uni<List<ContractView>> list(UUID id) {
    return seen.require(id, "work-contracts:read").chain(() -> contracts.of(id));
  }

  @POST
  @InCompany
  @Idempotent
  @PermissionsAllowed("work-contracts:create")
  @Operation(
      summary = "Conclude a contract with an employee",
      description =
          "Permission: work-contracts:create. No two may overlap; it lies within his employment."
              + " Honours Idempotency-Key.")
  @APIResponse(
      responseCode = "201",
      description = "Concluded; Location and ETag are set",
      content = @Content(schema = @Schema(implementation = ContractView.class)))
  @APIResponse(responseCode = "409", description = "work-contract-overlap, wrong-employee-status")
  @APIResponse(responseCode = "422", description = "invalid-work-contract")
  public Uni<RestResponse<ContractView>> conclude(
      UUID id,
      @RequestBody(content = @Content(examples = @ExampleObject(name = "CDD", value = CDD)))
          @NotNull
          @Valid
          ContractRequest request) {
    return conclude.handle(id, request).map(EmployeeContractResource::created);
  }

  static RestResponse<ContractView> created(ContractView made) {
    return Answers.created("/api/v1/work-contracts/" + made.id(), made.version(), made);
  }
}
