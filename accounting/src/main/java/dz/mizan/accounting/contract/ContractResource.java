package dz.mizan.accounting.contract;

import dz.mizan.common.idempotency.Idempotent;
import dz.mizan.common.paging.Page;
import dz.mizan.common.paging.PageRequest;
import dz.mizan.common.tenancy.InCompany;
import dz.mizan.common.web.Answers;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
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
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Contracts: what is billed again and again. */
@Produces(MediaType.APPLICATION_JSON)
@Path("/api/v1/contracts")
@Tag(name = "Contracts", description = "Recurring billing")
public class ContractResource {
  private static final String EXAMPLE =
      """
      {"label": "Maintenance des serveurs", "partnerId": "0193a5c2-7ae0-7d11-8c55-1a2b3c4d5e6f",
       "frequency": "MONTHLY", "startsOn": "2026-11-15", "endsOn": "2027-11-14",
       "anniversaryPercent": "3.5", "renews": true, "renewalMonths": 12, "noticeDays": 30,
       "issues": false, "paymentMode": "TRANSFER",
       "lines": [{"kind": "SERVICE", "designation": "Maintenance", "unit": "MOIS", "quantity": "1",
                  "unitPrice": "45000.00", "tvaCode": "NORMAL"}]}
      """;

  private final WriteContract write;
  private final Contracts contracts;
  private final ShowContracts show;

  ContractResource(WriteContract write, Contracts contracts, ShowContracts show) {
    this.write = write;
    this.contracts = contracts;
    this.show = show;
  }

  @POST
  @InCompany
  @Idempotent
  @PermissionsAllowed("contracts:create")
  @Operation(
      summary = "Create a contract, as a draft",
      description =
          "Permission: contracts:create. Nothing is billed until it is started. Honours"
              + " Idempotency-Key.")
  @APIResponse(
      responseCode = "201",
      description = "Created; Location and ETag are set",
      content = @Content(schema = @Schema(implementation = ContractView.class)))
  @APIResponse(responseCode = "422", description = "unknown-customer, unknown-sales-account")
  public Uni<RestResponse<ContractView>> create(
      @RequestBody(content = @Content(examples = @ExampleObject(name = "monthly", value = EXAMPLE)))
          @NotNull
          @Valid
          ContractRequest request) {
    return write
        .create(request)
        .chain(contracts::require)
        .map(ContractView::of)
        .map(v -> Answers.created("/api/v1/contracts/" + v.id(), v.version(), v));
  }

  @GET
  @InCompany
  @PermissionsAllowed("contracts:read")
  @Operation(
      summary = "List contracts, oldest first",
      description = "Permission: contracts:read. Paged; filters: status, partnerId.")
  @APIResponse(responseCode = "200", description = "A page")
  public Uni<Page<ContractView>> list(
      @BeanParam @Valid PageRequest page,
      @QueryParam("status") @Nullable ContractStatus status,
      @QueryParam("partnerId") @Nullable UUID partnerId) {
    return show.page(page, status, partnerId);
  }

  @GET
  @Path("{id}")
  @InCompany
  @PermissionsAllowed("contracts:read")
  @Operation(summary = "Read a contract", description = "Permission: contracts:read.")
  @APIResponse(
      responseCode = "200",
      description = "With its ETag",
      content = @Content(schema = @Schema(implementation = ContractView.class)))
  public Uni<RestResponse<ContractView>> get(UUID id) {
    return answer(Uni.createFrom().item(id));
  }

  @PUT
  @Path("{id}")
  @InCompany
  @PermissionsAllowed("contracts:change")
  @Operation(
      summary = "Change a draft",
      description = "Permission: contracts:change. If-Match must carry the ETag.")
  @APIResponse(
      responseCode = "200",
      description = "Changed; the new ETag is set",
      content = @Content(schema = @Schema(implementation = ContractView.class)))
  @APIResponse(responseCode = "409", description = "wrong-contract-status")
  @APIResponse(responseCode = "412", description = "stale-version")
  @APIResponse(responseCode = "422", description = "as for its creation")
  @APIResponse(responseCode = "428", description = "version-required")
  public Uni<RestResponse<ContractView>> change(
      UUID id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @NotNull @Valid ContractRequest request) {
    return answer(write.change(id, ifMatch, request));
  }

  @DELETE
  @Path("{id}")
  @InCompany
  @PermissionsAllowed("contracts:change")
  @Operation(
      summary = "Delete a draft",
      description = "Permission: contracts:change. If-Match must carry the ETag.")
  @APIResponse(responseCode = "204", description = "Deleted")
  @APIResponse(responseCode = "409", description = "wrong-contract-status")
  @APIResponse(responseCode = "412", description = "stale-version")
  @APIResponse(responseCode = "428", description = "version-required")
  public Uni<RestResponse<Void>> delete(
      UUID id, @HeaderParam("If-Match") @Nullable String ifMatch) {
    return write.delete(id, ifMatch).map(done -> RestResponse.noContent());
  }

  @GET
  @Path("{id}/periods")
  @InCompany
  @PermissionsAllowed("contracts:read")
  @Operation(
      summary = "List the periods that were billed, with their invoices",
      description = "Permission: contracts:read. Paged, oldest first.")
  @APIResponse(responseCode = "200", description = "A page")
  public Uni<Page<ContractView.Period>> periods(UUID id, @BeanParam @Valid PageRequest page) {
    return show.periods(id, page);
  }

  @GET
  @Path("{id}/preview")
  @InCompany
  @PermissionsAllowed("contracts:read")
  @Operation(
      summary = "Show the next periods and what they come to",
      description = "Permission: contracts:read. At today's TVA rates; writes nothing.")
  @APIResponse(
      responseCode = "200",
      description = "Soonest first",
      content =
          @Content(
              schema =
                  @Schema(type = SchemaType.ARRAY, implementation = ContractView.Period.class)))
  public Uni<List<ContractView.Period>> preview(
      UUID id, @QueryParam("count") @DefaultValue("12") @Min(1) @Max(60) int count) {
    return show.preview(id, count);
  }

  @GET
  @Path("{id}/history")
  @InCompany
  @PermissionsAllowed("contracts:read")
  @Operation(
      summary = "List what happened to a contract",
      description = "Permission: contracts:read. Paged, oldest first.")
  @APIResponse(responseCode = "200", description = "A page")
  public Uni<Page<ContractView.Event>> history(UUID id, @BeanParam @Valid PageRequest page) {
    return show.history(id, page);
  }

  private Uni<RestResponse<ContractView>> answer(Uni<UUID> done) {
    return done.chain(contracts::require)
        .map(ContractView::of)
        .map(v -> Answers.versioned(v.version(), v));
  }
}
