package dz.mizan.inventory.supplier;

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
import jakarta.ws.rs.DELETE;
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

/** What suppliers sell, and at which price. */
@Produces(MediaType.APPLICATION_JSON)
@Path("/api/v1/suppliers/{id}/prices")
@Tag(name = "Suppliers")
public class SupplierPriceResource {
  private final SupplierPrices prices;
  private final Suppliers suppliers;
  private final KeepSupplierPrice keep;

  SupplierPriceResource(SupplierPrices prices, Suppliers suppliers, KeepSupplierPrice keep) {
    this.prices = prices;
    this.suppliers = suppliers;
    this.keep = keep;
  }

  @POST
  @InCompany
  @Idempotent
  @PermissionsAllowed("suppliers:change")
  @Operation(
      summary = "Add a price of a supplier",
      description =
          "Permission: suppliers:change. Of the prices that hold on a day, the one with the largest"
              + " minimum that is reached counts, among these the one that began last.")
  @APIResponse(
      responseCode = "201",
      description = "Created; Location and ETag are set",
      content =
          @Content(
              mediaType = "application/json",
              schema = @Schema(implementation = SupplierPriceView.class)))
  @APIResponse(responseCode = "409", description = "supplier-price-taken")
  @APIResponse(
      responseCode = "422",
      description = "unknown-product, product-archived, unknown-unit")
  public Uni<RestResponse<SupplierPriceView>> create(
      UUID id, @NotNull @Valid SupplierPriceRequest request) {
    return keep.create(id, request)
        .map(p -> Answers.created("/api/v1/suppliers/" + id + "/prices/" + p.id(), p.version(), p));
  }

  @GET
  @InCompany
  @PermissionsAllowed("suppliers:read")
  @Operation(
      summary = "List the prices of a supplier, oldest first",
      description = "Permission: suppliers:read. Filter: productId.")
  @APIResponse(responseCode = "200", description = "A page")
  public Uni<Page<SupplierPriceView>> list(
      UUID id,
      @BeanParam @Valid PageRequest request,
      @QueryParam("productId") @Nullable UUID productId) {
    return suppliers
        .require(id)
        .chain(() -> prices.page(request, id, productId))
        .map(rows -> page(rows, request));
  }

  @GET
  @Path("{priceId}")
  @InCompany
  @PermissionsAllowed("suppliers:read")
  @Operation(summary = "Read a price of a supplier", description = "Permission: suppliers:read")
  @APIResponse(
      responseCode = "200",
      description = "With its ETag",
      content =
          @Content(
              mediaType = "application/json",
              schema = @Schema(implementation = SupplierPriceView.class)))
  public Uni<RestResponse<SupplierPriceView>> read(UUID id, UUID priceId) {
    return prices.require(id, priceId).map(p -> Answers.versioned(p.version(), p));
  }

  @PUT
  @Path("{priceId}")
  @InCompany
  @PermissionsAllowed("suppliers:change")
  @Operation(
      summary = "Change a price of a supplier",
      description = "Permission: suppliers:change. If-Match must carry its ETag.")
  @APIResponse(
      responseCode = "200",
      description = "Changed; the new ETag is set",
      content =
          @Content(
              mediaType = "application/json",
              schema = @Schema(implementation = SupplierPriceView.class)))
  @APIResponse(responseCode = "409", description = "supplier-price-taken")
  @APIResponse(responseCode = "412", description = "stale-version")
  @APIResponse(responseCode = "428", description = "version-required")
  public Uni<RestResponse<SupplierPriceView>> change(
      UUID id,
      UUID priceId,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @NotNull @Valid SupplierPriceRequest request) {
    return keep.change(id, priceId, ifMatch, request).map(p -> Answers.versioned(p.version(), p));
  }

  @DELETE
  @Path("{priceId}")
  @InCompany
  @PermissionsAllowed("suppliers:change")
  @Operation(
      summary = "Take a price of a supplier away",
      description = "Permission: suppliers:change. If-Match must carry its ETag.")
  @APIResponse(responseCode = "204", description = "Gone; orders keep what they were made at")
  @APIResponse(responseCode = "412", description = "stale-version")
  @APIResponse(responseCode = "428", description = "version-required")
  public Uni<Void> delete(
      UUID id, UUID priceId, @HeaderParam("If-Match") @Nullable String ifMatch) {
    return keep.delete(id, priceId, ifMatch);
  }

  private static Page<SupplierPriceView> page(List<SupplierPriceView> rows, PageRequest request) {
    return Page.of(rows, request, p -> List.of(p.id().toString()));
  }
}
