package dz.mizan.inventory.purchasing.receipt;

import dz.mizan.common.idempotency.Idempotent;
import dz.mizan.common.paging.Page;
import dz.mizan.common.paging.PageRequest;
import dz.mizan.common.tenancy.InCompany;
import dz.mizan.common.web.Answers;
import dz.mizan.inventory.purchasing.PurchaseOrders;
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

/** What has come of a purchase order. */
@Produces(MediaType.APPLICATION_JSON)
@Path("/api/v1/purchase-orders/{id}/receipts")
@Tag(name = "Purchase receipts")
public class OrderReceiptResource {
  private final PurchaseOrders orders;
  private final Receipts receipts;
  private final ReceiveGoods receive;

  OrderReceiptResource(PurchaseOrders orders, Receipts receipts, ReceiveGoods receive) {
    this.orders = orders;
    this.receipts = receipts;
    this.receive = receive;
  }

  @POST
  @InCompany
  @Idempotent
  @PermissionsAllowed("purchase-orders:receive")
  @Operation(
      summary = "Take in goods that have come",
      description =
          "Permission: purchase-orders:receive. Of sent orders, several times until all has come."
              + " Goods enter the stock at their net cost HT; services are received without stock.")
  @APIResponse(
      responseCode = "201",
      description = "Received; Location is set",
      content =
          @Content(
              mediaType = "application/json",
              schema = @Schema(implementation = ReceiptView.class)))
  @APIResponse(responseCode = "403", description = "forbidden, out-of-scope")
  @APIResponse(
      responseCode = "409",
      description = "illegal-transition, serial-in-stock, lot-expiry-differs, warehouse-frozen")
  @APIResponse(
      responseCode = "422",
      description =
          "over-receipt, unknown-order-line, unknown-warehouse, product-archived, lot-required,"
              + " lot-not-expected, unknown-location, back-dated")
  public Uni<RestResponse<ReceiptView>> receive(UUID id, @NotNull @Valid ReceiptRequest request) {
    return receive
        .handle(id, request)
        .map(r -> Answers.created("/api/v1/purchase-receipts/" + r.id(), r));
  }

  @GET
  @InCompany
  @PermissionsAllowed("purchase-orders:read")
  @Operation(
      summary = "List the receipts of an order, oldest first",
      description = "Permission: purchase-orders:read. Within the caller's scope.")
  @APIResponse(responseCode = "200", description = "A page")
  public Uni<Page<ReceiptView>> list(UUID id, @BeanParam @Valid PageRequest request) {
    return orders
        .require(id)
        .chain(() -> receipts.page(request, id))
        .map(rows -> Page.of(rows, request, r -> List.of(r.id().toString())));
  }
}
