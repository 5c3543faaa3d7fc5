package dz.mizan.inventory.reorder;

import dz.mizan.common.paging.Page;
import dz.mizan.common.paging.PageRequest;
import dz.mizan.common.tenancy.Caller;
import dz.mizan.common.tenancy.InCompany;
import dz.mizan.common.web.Answers;
import dz.mizan.inventory.warehouse.Warehouses;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
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
import org.jspecify.annotations.Nullable;

/** When stock is low, per product and warehouse. */
@Produces(MediaType.APPLICATION_JSON)
@Path("/api/v1/reorder-rules")
@Tag(name = "Reorder rules")
public class ReorderRuleResource {
  private final ReorderRules rules;
  private final SetReorderRule setRule;

  ReorderRuleResource(ReorderRules rules, SetReorderRule setRule) {
    this.rules = rules;
    this.setRule = setRule;
  }

  @GET
  @InCompany
  @PermissionsAllowed("reorder-rules:read")
  @Operation(
      summary = "List reorder rules",
      description =
          "Permission: reorder-rules:read. Filters: productId, warehouseId, supplierId, low. Within"
              + " the caller's scope.")
  @APIResponse(responseCode = "200", description = "A page of rules")
  @APIResponse(responseCode = "403", description = "forbidden, out-of-scope")
  public Uni<Page<ReorderRuleView>> list(
      @BeanParam @Valid PageRequest page, @BeanParam ReorderRuleFilter filter) {
    return rules
        .page(page, filter)
        .map(
            rows ->
                Page.of(rows, page, r -> List.of(r.id().toString()))
                    .map(ReorderRules.Stored::view));
  }

  @GET
  @Path("{productId}/{warehouseId}")
  @InCompany
  @PermissionsAllowed("reorder-rules:read")
  @Operation(summary = "Read a reorder rule", description = "Permission: reorder-rules:read")
  @APIResponse(
      responseCode = "200",
      description = "The rule; ETag is set",
      content = @Content(schema = @Schema(implementation = ReorderRuleView.class)))
  @APIResponse(responseCode = "403", description = "forbidden, out-of-scope")
  public Uni<RestResponse<ReorderRuleView>> read(UUID productId, UUID warehouseId) {
    requireInScope(warehouseId);
    return rules
        .require(productId, warehouseId)
        .map(rule -> Answers.versioned(rule.view().version(), rule.view()));
  }

  @PUT
  @Path("{productId}/{warehouseId}")
  @InCompany
  @PermissionsAllowed("reorder-rules:change")
  @Operation(
      summary = "Set the reorder rule of a product in a warehouse",
      description =
          "Permission: reorder-rules:change. Where there is a rule already, If-Match must carry its"
              + " ETag. Stock that is low by it is told of at once (stock-alerts, stock.low).")
  @APIResponse(
      responseCode = "200",
      description = "Changed; the new ETag is set",
      content = @Content(schema = @Schema(implementation = ReorderRuleView.class)))
  @APIResponse(
      responseCode = "201",
      description = "Set for the first time; Location and ETag are set",
      content = @Content(schema = @Schema(implementation = ReorderRuleView.class)))
  @APIResponse(responseCode = "403", description = "forbidden, out-of-scope")
  @APIResponse(responseCode = "412", description = "stale-version")
  @APIResponse(
      responseCode = "422",
      description = "unknown-product, unknown-warehouse, product-archived, not-stocked")
  @APIResponse(responseCode = "428", description = "version-required")
  public Uni<RestResponse<ReorderRuleView>> set(
      UUID productId,
      UUID warehouseId,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @NotNull @Valid NewReorderRule request) {
    requireInScope(warehouseId);
    return setRule
        .handle(productId, warehouseId, ifMatch, request)
        .map(
            outcome ->
                outcome.isNew()
                    ? Answers.created(
                        "/api/v1/reorder-rules/" + productId + "/" + warehouseId,
                        outcome.rule().version(),
                        outcome.rule())
                    : Answers.versioned(outcome.rule().version(), outcome.rule()));
  }

  @DELETE
  @Path("{productId}/{warehouseId}")
  @InCompany
  @PermissionsAllowed("reorder-rules:change")
  @Operation(
      summary = "Take a reorder rule away",
      description = "Permission: reorder-rules:change. If-Match must carry its ETag.")
  @APIResponse(responseCode = "204", description = "Gone")
  @APIResponse(responseCode = "403", description = "forbidden, out-of-scope")
  @APIResponse(responseCode = "412", description = "stale-version")
  @APIResponse(responseCode = "428", description = "version-required")
  public Uni<Void> remove(
      UUID productId, UUID warehouseId, @HeaderParam("If-Match") @Nullable String ifMatch) {
    requireInScope(warehouseId);
    return setRule.remove(productId, warehouseId, ifMatch);
  }

  private static void requireInScope(UUID warehouseId) {
    Caller.require().scope().require(Warehouses.SCOPE, warehouseId);
  }
}
