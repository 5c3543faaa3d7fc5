package dz.mizan.hr.employee.contract;

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
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
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
import org.jspecify.annotations.Nullable;

/** Contracts of work, and what becomes of them. */
@Produces(MediaType.APPLICATION_JSON)
@Path("/api/v1/work-contracts")
@Tag(name = "Work contracts")
public class WorkContractResource {
  private static final String RENEWAL =
      """
      {"kind": "CDD", "endsOn": "2028-12-31", "cause": "Surcroît d'activité"}
      """;
  private static final String END =
      """
      {"on": "2027-06-30", "reason": "Rupture d'un commun accord"}
      """;

  private final Contracts contracts;
  private final ConcludeContract conclude;
  private final EndContract end;

  WorkContractResource(Contracts contracts, ConcludeContract conclude, EndContract end) {
    this.contracts = contracts;
    this.conclude = conclude;
    this.end = end;
  }

  @GET
  @InCompany
  @PermissionsAllowed("work-contracts:read")
  @Operation(
      summary = "List contracts of work, oldest entry first",
      description =
          "Permission: work-contracts:read. Paged. Those of departments within the caller's scope."
              + " What ends soon: status OPEN with endsUntil.")
  @APIResponse(responseCode = "200", description = "A page")
  public Uni<Page<ContractView>> list(
      @BeanParam @Valid PageRequest request, @BeanParam @Valid ContractFilter filter) {
    return contracts.page(request, filter);
  }

  @GET
  @Path("{id}")
  @InCompany
  @PermissionsAllowed("work-contracts:read")
  @Operation(summary = "Read a contract of work", description = "Permission: work-contracts:read.")
  @APIResponse(
      responseCode = "200",
      description = "With its ETag",
      content = @Content(schema = @Schema(implementation = ContractView.class)))
  public Uni<RestResponse<ContractView>> read(UUID id) {
    return contracts.require(id).map(found -> Answers.versioned(found.version(), found));
  }

  @POST
  @Path("{id}/renew")
  @InCompany
  @Idempotent
  @PermissionsAllowed("work-contracts:create")
  @Operation(
      summary = "Go on with a contract that ends",
      description =
          "Permission: work-contracts:create. The new one begins on the day after its last, of the"
              + " same kind or another. Honours Idempotency-Key.")
  @APIResponse(
      responseCode = "201",
      description = "The new one; Location and ETag are set",
      content = @Content(schema = @Schema(implementation = ContractView.class)))
  @APIResponse(
      responseCode = "409",
      description =
          "work-contract-renewed, work-contract-overlap, wrong-work-contract-status,"
              + " wrong-employee-status")
  @APIResponse(responseCode = "422", description = "invalid-work-contract")
  public Uni<RestResponse<ContractView>> renew(
      UUID id,
      @RequestBody(content = @Content(examples = @ExampleObject(name = "CDD", value = RENEWAL)))
          @NotNull
          @Valid
          RenewalRequest request) {
    return conclude.renew(id, request).map(EmployeeContractResource::created);
  }

  @POST
  @Path("{id}/end")
  @InCompany
  @Idempotent
  @PermissionsAllowed("work-contracts:end")
  @Operation(
      summary = "End a contract before its time",
      description =
          "Permission: work-contracts:end. The employee stays; who leaves the company leaves by"
              + " himself. If-Match must carry its ETag. Honours Idempotency-Key.")
  @APIResponse(
      responseCode = "200",
      description = "With its new last day and ETag",
      content = @Content(schema = @Schema(implementation = ContractView.class)))
  @APIResponse(
      responseCode = "409",
      description = "wrong-work-contract-status, work-contract-renewed")
  @APIResponse(responseCode = "412", description = "stale-version")
  @APIResponse(responseCode = "422", description = "invalid-work-contract")
  @APIResponse(responseCode = "428", description = "version-required")
  public Uni<RestResponse<ContractView>> end(
      UUID id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @RequestBody(content = @Content(examples = @ExampleObject(name = "agreed", value = END)))
          @NotNull
          @Valid
          EndRequest request) {
    return end.handle(id, ifMatch, request).map(after -> Answers.versioned(after.version(), after));
  }

  @POST
  @Path("{id}/cancel")
  @InCompany
  @Idempotent
  @PermissionsAllowed("work-contracts:end")
  @Operation(
      summary = "Cancel a contract that has not begun",
      description =
          "Permission: work-contracts:end. If-Match must carry its ETag. Honours Idempotency-Key.")
  @APIResponse(
      responseCode = "200",
      description = "Cancelled, with its new ETag",
      content = @Content(schema = @Schema(implementation = ContractView.class)))
  @APIResponse(
      responseCode = "409",
      description = "wrong-work-contract-status, work-contract-renewed")
  @APIResponse(responseCode = "412", description = "stale-version")
  @APIResponse(responseCode = "422", description = "invalid-work-contract: it has begun")
  @APIResponse(responseCode = "428", description = "version-required")
  public Uni<RestResponse<ContractView>> cancel(
      UUID id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @NotNull @Valid CancelRequest request) {
    return end.cancel(id, ifMatch, request).map(after -> Answers.versioned(after.version(), after));
  }
}
