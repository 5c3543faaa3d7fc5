package dz.mizan.inventory.warehouse;

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

/** Where stock is kept. */
@Produces(MediaType.APPLICATION_JSON)
@Path("/api/v1/warehouses")
@Tag(name = "Warehouses")
public class WarehouseResource {
  private final Warehouses warehouses;

  WarehouseResource(Warehouses warehouses) {
    this.warehouses = warehouses;
  }

  @GET
  @InCompany
  @PermissionsAllowed("warehouses:read")
  @Operation(
      summary = "List warehouses",
      description = "Permission: warehouses:read. Those within the caller's scope.")
  public Uni<Page<WarehouseView>> list(@BeanParam @Valid PageRequest request) {
    return warehouses
        .page(request)
        .map(
            rows -> Page.of(rows, request, w -> List.of(w.id().toString())).map(WarehouseView::of));
  }

  @GET
  @Path("{id}")
  @InCompany
  @PermissionsAllowed("warehouses:read")
  @Operation(summary = "Read a warehouse", description = "Permission: warehouses:read")
  @APIResponse(responseCode = "403", description = "forbidden, out-of-scope")
  @APIResponse(responseCode = "404", description = "not-found")
  public Uni<WarehouseView> read(UUID id) {
    return warehouses.require(id).map(WarehouseView::of);
  }
}
