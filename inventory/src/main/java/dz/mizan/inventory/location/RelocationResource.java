package dz.mizan.inventory.location;

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

/** Goods carried between the locations of one warehouse. */
@Produces(MediaType.APPLICATION_JSON)
@Path("/api/v1/stock-relocations")
@Tag(name = "Stock")
public class RelocationResource {
  private final RelocateStock relocate;

  RelocationResource(RelocateStock relocate) {
    this.relocate = relocate;
  }

  @POST
  @InCompany
  @Idempotent
  @PermissionsAllowed("stock-movements:relocate")
  @Operation(
      summary = "Carry goods from one location of a warehouse to another",
      description =
          "Permission: stock-movements:relocate. Neither level nor value changes. Only in warehouses"
              + " within the caller's scope.")
  @APIResponse(
      responseCode = "201",
      description = "Carried; Location is set",
      content = @Content(schema = @Schema(implementation = RelocationView.class)))
  @APIResponse(responseCode = "403", description = "forbidden, out-of-scope")
  @APIResponse(responseCode = "409", description = "warehouse-frozen: a count is going on")
  @APIResponse(
      responseCode = "422",
      description =
          "insufficient-stock, unknown-product, unknown-warehouse, unknown-location, unknown-lot,"
              + " lot-required, lot-not-expected")
  public Uni<RestResponse<RelocationView>> relocate(@NotNull @Valid NewRelocation request) {
    return relocate
        .handle(request)
        .map(made -> Answers.created("/api/v1/stock-relocations/" + made.id(), made));
  }

  @GET
  @InCompany
  @PermissionsAllowed("stock-movements:read")
  @Operation(
      summary = "List relocations, oldest first",
      description =
          "Permission: stock-movements:read. Filters: productId, warehouseId. Within the caller's"
              + " scope.")
  public Uni<Page<RelocationView>> list(
      @BeanParam @Valid PageRequest request,
      @QueryParam("productId") @Nullable UUID productId,
      @QueryParam("warehouseId") @Nullable UUID warehouseId) {
    return relocate
        .page(request, productId, warehouseId)
        .map(rows -> Page.of(rows, request, row -> List.of(row.id().toString())));
  }

  @GET
  @Path("{id}")
  @InCompany
  @PermissionsAllowed("stock-movements:read")
  @Operation(summary = "Read a relocation", description = "Permission: stock-movements:read")
  @APIResponse(
      responseCode = "200",
      description = "The relocation",
      content = @Content(schema = @Schema(implementation = RelocationView.class)))
  @APIResponse(responseCode = "403", description = "forbidden, out-of-scope")
  public Uni<RelocationView> read(UUID id) {
    return relocate.require(id);
  }
}
