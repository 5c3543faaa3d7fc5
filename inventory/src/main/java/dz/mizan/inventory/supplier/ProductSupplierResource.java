package dz.mizan.inventory.supplier;

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
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Who supplies a product. */
@Produces(MediaType.APPLICATION_JSON)
@Path("/api/v1/products/{id}/suppliers")
@Tag(name = "Suppliers")
public class ProductSupplierResource {
  private final SupplierPrices prices;

  ProductSupplierResource(SupplierPrices prices) {
    this.prices = prices;
  }

  @GET
  @InCompany
  @PermissionsAllowed("suppliers:read")
  @Operation(
      summary = "Who supplies a product, and at which price",
      description = "Permission: suppliers:read. Empty for an unknown product.")
  @APIResponse(responseCode = "200", description = "A page")
  public Uni<Page<SupplierPriceView>> list(UUID id, @BeanParam @Valid PageRequest request) {
    return prices
        .page(request, null, id)
        .map(rows -> Page.of(rows, request, p -> List.of(p.id().toString())));
  }
}
