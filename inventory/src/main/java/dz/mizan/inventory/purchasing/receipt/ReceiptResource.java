package dz.mizan.inventory.purchasing.receipt;

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

/** Receipts of all orders, and what goes back of them. */
@Produces(MediaType.APPLICATION_JSON)
@Path("/api/v1/purchase-receipts")
@Tag(name = "Purchase receipts")
public class ReceiptResource {
  private final Receipts receipts;
  private final Returns returns;
  private final ReturnGoods giveBack;

  ReceiptResource(Receipts receipts, Returns returns, ReturnGoods giveBack) {
    this.receipts = receipts;
    this.returns = returns;
    this.giveBack = giveBack;
  }

  @GET
  @InCompany
  @PermissionsAllowed("purchase-orders:read")
  @Operation(
      summary = "List receipts, oldest first",
      description = "Permission: purchase-orders:read. Within the caller's scope.")
  @APIResponse(responseCode = "200", description = "A page")
  public Uni<Page<ReceiptView>> list(@BeanParam @Valid PageRequest request) {
    return receipts
        .page(request, null)
        .map(rows -> Page.of(rows, request, r -> List.of(r.id().toString())));
  }

  @GET
  @Path("{id}")
  @InCompany
  @PermissionsAllowed("purchase-orders:read")
  @Operation(summary = "Read a receipt", description = "Permission: purchase-orders:read")
  @APIResponse(responseCode = "200", description = "With its lines")
  @APIResponse(responseCode = "403", description = "forbidden, out-of-scope")
  public Uni<ReceiptView> read(UUID id) {
    return receipts.require(id).chain(receipts::show);
  }

  @POST
  @Path("{id}/returns")
  @InCompany
  @Idempotent
  @PermissionsAllowed("purchase-orders:return")
  @Operation(
      summary = "Give goods back to the supplier",
      description =
          "Permission: purchase-orders:return. Never more than came. The stock loses what the ledger"
              + " says; the credit is at the purchase price. Nothing is expected again.")
  @APIResponse(
      responseCode = "201",
      description = "Returned; Location is set",
      content =
          @Content(
              mediaType = "application/json",
              schema = @Schema(implementation = ReturnView.class)))
  @APIResponse(responseCode = "403", description = "forbidden, out-of-scope")
  @APIResponse(responseCode = "409", description = "warehouse-frozen")
  @APIResponse(
      responseCode = "422",
      description =
          "over-return, unknown-receipt-line, insufficient-stock, unknown-lot, product-archived,"
              + " back-dated")
  public Uni<RestResponse<ReturnView>> giveBack(UUID id, @NotNull @Valid ReturnRequest request) {
    return giveBack
        .handle(id, request)
        .map(r -> Answers.created("/api/v1/purchase-receipts/" + id + "/returns", r));
  }

  @GET
  @Path("{id}/returns")
  @InCompany
  @PermissionsAllowed("purchase-orders:read")
  @Operation(
      summary = "List what went back of a receipt, oldest first",
      description = "Permission: purchase-orders:read. Within the caller's scope.")
  @APIResponse(responseCode = "200", description = "A page")
  public Uni<Page<ReturnView>> returns(UUID id, @BeanParam @Valid PageRequest request) {
    return receipts
        .require(id)
        .chain(() -> returns.page(request, id))
        .map(rows -> Page.of(rows, request, r -> List.of(r.id().toString())));
  }
}
