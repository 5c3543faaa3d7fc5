package dz.mizan.inventory.purchasing;

import dz.mizan.common.idempotency.Idempotent;
import dz.mizan.common.paging.Page;
import dz.mizan.common.paging.PageRequest;
import dz.mizan.common.tenancy.InCompany;
import dz.mizan.common.web.Answers;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
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
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** What the company orders from its suppliers. */
@Produces(MediaType.APPLICATION_JSON)
@Path("/api/v1/purchase-orders")
@Tag(name = "Purchase orders")
public class PurchaseOrderResource {
  private final PurchaseOrders orders;
  private final WriteOrder write;
  private final MoveOrder move;
  private final ShowOrder show;

  PurchaseOrderResource(PurchaseOrders orders, WriteOrder write, MoveOrder move, ShowOrder show) {
    this.orders = orders;
    this.write = write;
    this.move = move;
    this.show = show;
  }

  @POST
  @InCompany
  @Idempotent
  @PermissionsAllowed("purchase-orders:create")
  @Operation(
      summary = "Create a purchase order, as a draft",
      description =
          "Permission: purchase-orders:create. A line without unitPrice gets the supplier's price.")
  @APIResponse(
      responseCode = "201",
      description = "Created; Location and ETag are set",
      content =
          @Content(
              mediaType = "application/json",
              schema = @Schema(implementation = PurchaseOrderView.class)))
  @APIResponse(responseCode = "403", description = "forbidden, out-of-scope")
  @APIResponse(
      responseCode = "422",
      description =
          "unknown-supplier, supplier-inactive, unknown-warehouse, unknown-product,"
              + " product-archived, unknown-unit, no-supplier-price")
  public Uni<RestResponse<PurchaseOrderView>> create(@NotNull @Valid PurchaseOrderRequest request) {
    return write
        .create(request)
        .chain(show::of)
        .map(o -> Answers.created("/api/v1/purchase-orders/" + o.id(), o.version(), o));
  }

  @GET
  @InCompany
  @PermissionsAllowed("purchase-orders:read")
  @Operation(
      summary = "List purchase orders, oldest first",
      description =
          "Permission: purchase-orders:read. Filters: status, supplierId, warehouseId, number."
              + " Within the caller's scope.")
  @APIResponse(responseCode = "200", description = "A page")
  public Uni<Page<PurchaseOrderSummary>> list(
      @BeanParam @Valid PageRequest request,
      @QueryParam("status") @Nullable PurchaseOrderStatus status,
      @QueryParam("supplierId") @Nullable UUID supplierId,
      @QueryParam("warehouseId") @Nullable UUID warehouseId,
      @QueryParam("number") @Size(max = 32) @Pattern(regexp = "[^\\p{Cntrl}\\p{Cs}]*")
          @Nullable String number) {
    return orders
        .page(request, new PurchaseOrders.Filter(status, supplierId, warehouseId, number))
        .map(rows -> Page.of(rows, request, o -> List.of(o.id().toString())));
  }

  @GET
  @Path("{id}")
  @InCompany
  @PermissionsAllowed("purchase-orders:read")
  @Operation(summary = "Read a purchase order", description = "Permission: purchase-orders:read")
  @APIResponse(
      responseCode = "200",
      description = "With its lines, TVA by rate, and its ETag",
      content =
          @Content(
              mediaType = "application/json",
              schema = @Schema(implementation = PurchaseOrderView.class)))
  @APIResponse(responseCode = "403", description = "forbidden, out-of-scope")
  public Uni<RestResponse<PurchaseOrderView>> read(UUID id) {
    return orders.require(id).chain(show::of).map(o -> Answers.versioned(o.version(), o));
  }

  @PUT
  @Path("{id}")
  @InCompany
  @PermissionsAllowed("purchase-orders:change")
  @Operation(
      summary = "Change a draft",
      description =
          "Permission: purchase-orders:change. If-Match must carry its ETag. Lines are replaced.")
  @APIResponse(
      responseCode = "200",
      description = "Changed; the new ETag is set",
      content =
          @Content(
              mediaType = "application/json",
              schema = @Schema(implementation = PurchaseOrderView.class)))
  @APIResponse(responseCode = "403", description = "forbidden, out-of-scope")
  @APIResponse(responseCode = "409", description = "purchase-order-not-draft")
  @APIResponse(responseCode = "412", description = "stale-version")
  @APIResponse(responseCode = "422", description = "as for its creation")
  @APIResponse(responseCode = "428", description = "version-required")
  public Uni<RestResponse<PurchaseOrderView>> change(
      UUID id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @NotNull @Valid PurchaseOrderRequest request) {
    return write
        .change(id, ifMatch, request)
        .chain(show::of)
        .map(o -> Answers.versioned(o.version(), o));
  }

  @POST
  @Path("{id}/approve")
  @InCompany
  @Idempotent
  @PermissionsAllowed("purchase-orders:approve")
  @Operation(
      summary = "Approve a draft",
      description =
          "Permission: purchase-orders:approve. If-Match is honoured."
              + " Its lines are fixed and their goods count as incoming.")
  @APIResponse(
      responseCode = "200",
      description = "Done; the new ETag is set",
      content =
          @Content(
              mediaType = "application/json",
              schema = @Schema(implementation = PurchaseOrderView.class)))
  @APIResponse(
      responseCode = "403",
      description = "forbidden, out-of-scope, approval-limit, order-self-approval")
  @APIResponse(responseCode = "409", description = "illegal-transition")
  @APIResponse(responseCode = "412", description = "stale-version")
  @APIResponse(responseCode = "422", description = "supplier-inactive")
  public Uni<RestResponse<PurchaseOrderView>> approve(
      UUID id, @HeaderParam("If-Match") @Nullable String ifMatch) {
    return answer(move.approve(id, ifMatch));
  }

  @POST
  @Path("{id}/send")
  @InCompany
  @Idempotent
  @PermissionsAllowed("purchase-orders:send")
  @Operation(
      summary = "Note that the supplier has got an approved order",
      description = "Permission: purchase-orders:send. If-Match is honoured.")
  @APIResponse(
      responseCode = "200",
      description = "Done; the new ETag is set",
      content =
          @Content(
              mediaType = "application/json",
              schema = @Schema(implementation = PurchaseOrderView.class)))
  @APIResponse(responseCode = "403", description = "forbidden, out-of-scope")
  @APIResponse(responseCode = "409", description = "illegal-transition")
  @APIResponse(responseCode = "412", description = "stale-version")
  public Uni<RestResponse<PurchaseOrderView>> send(
      UUID id, @HeaderParam("If-Match") @Nullable String ifMatch) {
    return answer(move.send(id, ifMatch));
  }

  @POST
  @Path("{id}/cancel")
  @InCompany
  @Idempotent
  @PermissionsAllowed("purchase-orders:cancel")
  @Operation(
      summary = "Cancel an order of which nothing has come",
      description =
          "Permission: purchase-orders:cancel. If-Match is honoured."
              + " Drafts, approved and sent orders.")
  @APIResponse(
      responseCode = "200",
      description = "Done; the new ETag is set",
      content =
          @Content(
              mediaType = "application/json",
              schema = @Schema(implementation = PurchaseOrderView.class)))
  @APIResponse(responseCode = "403", description = "forbidden, out-of-scope")
  @APIResponse(responseCode = "409", description = "illegal-transition")
  @APIResponse(responseCode = "412", description = "stale-version")
  public Uni<RestResponse<PurchaseOrderView>> cancel(
      UUID id, @HeaderParam("If-Match") @Nullable String ifMatch) {
    return answer(move.cancel(id, ifMatch));
  }

  @POST
  @Path("{id}/close")
  @InCompany
  @Idempotent
  @PermissionsAllowed("purchase-orders:close")
  @Operation(
      summary = "Close an order",
      description =
          "Permission: purchase-orders:close. If-Match is honoured."
              + " What has not come is not expected any more.")
  @APIResponse(
      responseCode = "200",
      description = "Done; the new ETag is set",
      content =
          @Content(
              mediaType = "application/json",
              schema = @Schema(implementation = PurchaseOrderView.class)))
  @APIResponse(responseCode = "403", description = "forbidden, out-of-scope")
  @APIResponse(responseCode = "409", description = "illegal-transition")
  @APIResponse(responseCode = "412", description = "stale-version")
  public Uni<RestResponse<PurchaseOrderView>> close(
      UUID id, @HeaderParam("If-Match") @Nullable String ifMatch) {
    return answer(move.close(id, ifMatch));
  }

  private Uni<RestResponse<PurchaseOrderView>> answer(Uni<PurchaseOrder> moved) {
    return moved.chain(show::of).map(o -> Answers.versioned(o.version(), o));
  }
}
