package dz.mizan.inventory.purchasing.landed;

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
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** What it cost to get goods here. */
@Produces(MediaType.APPLICATION_JSON)
@Path("/api/v1/landed-costs")
@Tag(name = "Landed costs")
public class LandedCostResource {
  private final AllocateLandedCost allocate;
  private final LandedCosts costs;

  LandedCostResource(AllocateLandedCost allocate, LandedCosts costs) {
    this.allocate = allocate;
    this.costs = costs;
  }

  @POST
  @InCompany
  @Idempotent
  @PermissionsAllowed("landed-costs:create")
  @Operation(
      summary = "Spread costs over what was received",
      description =
          "Permission: landed-costs:create. Exact to the centime. What is still there becomes worth"
              + " more; the share of what has gone is an expense, told by landed-cost.allocated.v1.")
  @APIResponse(
      responseCode = "201",
      description = "Spread; Location and ETag are set",
      content =
          @Content(
              mediaType = "application/json",
              schema = @Schema(implementation = LandedCost.class)))
  @APIResponse(responseCode = "403", description = "forbidden, out-of-scope")
  @APIResponse(responseCode = "409", description = "warehouse-frozen")
  @APIResponse(
      responseCode = "422",
      description =
          "unknown-receipt, unknown-receipt-line, unknown-supplier, nothing-to-spread-on, back-dated")
  public Uni<RestResponse<LandedCost>> create(@NotNull @Valid LandedCostRequest request) {
    return allocate
        .handle(request)
        .map(c -> Answers.created("/api/v1/landed-costs/" + c.id(), c.version(), c));
  }

  @GET
  @InCompany
  @PermissionsAllowed("landed-costs:read")
  @Operation(
      summary = "List landed costs, oldest first",
      description = "Permission: landed-costs:read. Those wholly within the caller's scope.")
  @APIResponse(responseCode = "200", description = "A page")
  public Uni<Page<LandedCost>> list(@BeanParam @Valid PageRequest request) {
    return costs.page(request).map(rows -> Page.of(rows, request, c -> List.of(c.id().toString())));
  }

  @GET
  @Path("{id}")
  @InCompany
  @PermissionsAllowed("landed-costs:read")
  @Operation(summary = "Read a landed cost", description = "Permission: landed-costs:read")
  @APIResponse(
      responseCode = "200",
      description = "With its lines and its ETag",
      content =
          @Content(
              mediaType = "application/json",
              schema = @Schema(implementation = LandedCost.class)))
  @APIResponse(responseCode = "403", description = "forbidden, out-of-scope")
  public Uni<RestResponse<LandedCost>> read(UUID id) {
    return costs.require(id).map(c -> Answers.versioned(c.version(), c));
  }

  @POST
  @Path("{id}/cancel")
  @InCompany
  @Idempotent
  @PermissionsAllowed("landed-costs:cancel")
  @Operation(
      summary = "Take a landed cost back",
      description =
          "Permission: landed-costs:cancel. By reversal: out of the stock for what is still there,"
              + " the rest as less expense.")
  @APIResponse(
      responseCode = "200",
      description = "Cancelled; the new ETag is set",
      content =
          @Content(
              mediaType = "application/json",
              schema = @Schema(implementation = LandedCost.class)))
  @APIResponse(responseCode = "403", description = "forbidden, out-of-scope")
  @APIResponse(responseCode = "409", description = "illegal-transition, warehouse-frozen")
  public Uni<RestResponse<LandedCost>> cancel(UUID id) {
    return allocate.cancel(id).map(c -> Answers.versioned(c.version(), c));
  }
}
