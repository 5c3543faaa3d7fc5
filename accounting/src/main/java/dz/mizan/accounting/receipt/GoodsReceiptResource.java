package dz.mizan.accounting.receipt;

import dz.mizan.common.paging.Page;
import dz.mizan.common.paging.PageRequest;
import dz.mizan.common.tenancy.InCompany;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What came from suppliers, and how much of it waits for its bill. */
@InCompany
@Produces(MediaType.APPLICATION_JSON)
@Path("/api/v1/goods-receipts")
@Tag(
    name = "Goods receipts",
    description = "Received and not invoiced: what bills are held against")
public class GoodsReceiptResource {
  private final GoodsReceipts receipts;

  GoodsReceiptResource(GoodsReceipts receipts) {
    this.receipts = receipts;
  }

  @GET
  @PermissionsAllowed("goods-receipts:read")
  @Operation(
      summary = "List receipts without their lines, oldest first",
      description =
          "Permission: goods-receipts:read. Paged. Filters: supplierId, orderId, open (what is not"
              + " wholly billed or has a credit note due).")
  @APIResponse(responseCode = "200", description = "A page")
  public Uni<Page<ReceiptView>> list(
      @BeanParam @Valid PageRequest page,
      @QueryParam("supplierId") @Nullable UUID supplierId,
      @QueryParam("orderId") @Nullable UUID orderId,
      @QueryParam("open") @Nullable Boolean open) {
    return receipts.page(page, supplierId, orderId, open);
  }

  @GET
  @Path("{id}")
  @PermissionsAllowed("goods-receipts:read")
  @Operation(
      summary = "Read a receipt with its lines and returns",
      description =
          "Permission: goods-receipts:read. Lines tell what is open to be billed; entryId is where"
              + " the books have it.")
  @APIResponse(responseCode = "404", description = "not-found")
  public Uni<ReceiptView> read(UUID id) {
    return receipts.require(id);
  }
}
