package dz.mizan.inventory.sales;

import dz.mizan.common.idempotency.Idempotent;
import dz.mizan.common.tenancy.InCompany;
import dz.mizan.common.web.Answers;
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
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** An order's goods on their way to the customer, and back. */
@InCompany
@Produces(MediaType.APPLICATION_JSON)
@Path("/api/v1/sales-orders/{id}")
@Tag(name = "Sales orders")
public class SalesGoodsResource {
  private final SalesOrderList list;
  private final ShipOrder ship;
  private final RefundOrder refund;

  SalesGoodsResource(SalesOrderList list, ShipOrder ship, RefundOrder refund) {
    this.list = list;
    this.ship = ship;
    this.refund = refund;
  }

  @POST
  @Path("shipments")
  @Idempotent
  @PermissionsAllowed("sales-orders:ship")
  @Operation(
      summary = "Ship goods of a PROCESSING order, all or a part",
      description =
          "Permission: sales-orders:ship. Without lines, all that is left. Without lots, those that"
              + " expire first. Never more than was ordered. Answers with the order, in which the new"
              + " shipment is the last.")
  @APIResponse(
      responseCode = "201",
      description = "Shipped; ETag is the order's",
      content = @Content(schema = @Schema(implementation = SalesOrderView.class)))
  @APIResponse(responseCode = "403", description = "forbidden, out-of-scope")
  @APIResponse(responseCode = "404", description = "not-found")
  @APIResponse(responseCode = "409", description = "illegal-transition, warehouse-frozen")
  @APIResponse(
      responseCode = "422",
      description =
          "order-quantity-exceeded, order-nothing-left, unknown-order-line, insufficient-stock,"
              + " lot-required, lot-expired, …")
  public Uni<RestResponse<SalesOrderView>> ship(UUID id, @Valid @Nullable NewShipment request) {
    return ship.handle(id, request == null ? new NewShipment(null, null) : request)
        .chain(() -> created(id));
  }

  @POST
  @Path("refunds")
  @Idempotent
  @PermissionsAllowed("sales-orders:refund")
  @Operation(
      summary = "Refund a COMPLETED order, all or a part",
      description =
          "Permission: sales-orders:refund. Without lines, all that is left. Goods come back to the"
              + " order's warehouse at what they went out at; scrapped ones leave it again. The order"
              + " becomes REFUNDED when nothing is left. Answers with the order, in which the new"
              + " refund is the last.")
  @APIResponse(
      responseCode = "201",
      description = "Refunded; ETag is the order's",
      content = @Content(schema = @Schema(implementation = SalesOrderView.class)))
  @APIResponse(responseCode = "403", description = "forbidden, out-of-scope")
  @APIResponse(responseCode = "404", description = "not-found")
  @APIResponse(responseCode = "409", description = "illegal-transition, warehouse-frozen")
  @APIResponse(
      responseCode = "422",
      description =
          "order-quantity-exceeded, order-nothing-left, unknown-order-line, lot-not-shipped, …")
  public Uni<RestResponse<SalesOrderView>> refund(UUID id, @NotNull @Valid NewRefund request) {
    return refund.handle(id, request).chain(() -> created(id));
  }

  private Uni<RestResponse<SalesOrderView>> created(UUID id) {
    return list.show(id)
        .map(o -> Answers.created("/api/v1/sales-orders/" + o.id(), o.version(), o));
  }
}
