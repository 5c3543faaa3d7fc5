package dz.mizan.inventory.stock;

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
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What is there, and what it is worth; the sum of all is a report. */
@Produces(MediaType.APPLICATION_JSON)
@Path("/api/v1")
@Tag(name = "Stock")
public class StockLevelResource {
  private final StockLedger ledger;

  StockLevelResource(StockLedger ledger) {
    this.ledger = ledger;
  }

  @GET
  @Path("stock-levels")
  @InCompany
  @PermissionsAllowed("stock-levels:read")
  @Operation(
      summary = "List stock levels",
      description =
          "Permission: stock-levels:read. Filters: productId, warehouseId. Within the"
              + " caller's scope.")
  public Uni<Page<StockLevelView>> list(
      @BeanParam @Valid PageRequest request,
      @QueryParam("productId") @Nullable UUID productId,
      @QueryParam("warehouseId") @Nullable UUID warehouseId) {
    return ledger
        .levels(request, productId, warehouseId)
        .map(rows -> Page.of(rows, request, level -> List.of(level.id().toString())));
  }
}
