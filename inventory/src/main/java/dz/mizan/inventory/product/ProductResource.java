package dz.mizan.inventory.product;

import dz.mizan.common.idempotency.Idempotent;
import dz.mizan.common.paging.Page;
import dz.mizan.common.paging.PageRequest;
import dz.mizan.common.tenancy.Caller;
import dz.mizan.common.tenancy.InCompany;
import dz.mizan.common.web.Answers;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
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

/** The catalogue. */
@Produces(MediaType.APPLICATION_JSON)
@Path("/api/v1/products")
@Tag(name = "Products")
public class ProductResource {
  private final FindProduct find;
  private final CreateProduct create;
  private final ChangeProduct change;

  ProductResource(FindProduct find, CreateProduct create, ChangeProduct change) {
    this.find = find;
    this.create = create;
    this.change = change;
  }

  @POST
  @InCompany
  @Idempotent
  @PermissionsAllowed("products:create")
  @Operation(
      summary = "Create a product, as a draft",
      description = "Permission: products:create. Needs sku, names and unit only.")
  @APIResponse(
      responseCode = "201",
      description = "Created; Location and ETag are set",
      content = @Content(schema = @Schema(implementation = ProductView.class)))
  @APIResponse(responseCode = "409", description = "sku-taken, barcode-taken")
  @APIResponse(responseCode = "422", description = "unknown-category")
  public Uni<RestResponse<ProductView>> create(@NotNull @Valid NewProduct request) {
    return create
        .handle(request, null)
        .map(p -> Answers.created("/api/v1/products/" + p.id(), p.version(), p));
  }

  @GET
  @Path("{id}")
  @PermissionsAllowed("products:read")
  @Operation(summary = "Read a product", description = "Permission: products:read")
  @APIResponse(
      responseCode = "200",
      description = "The product; ETag is set",
      content = @Content(schema = @Schema(implementation = ProductView.class)))
  public Uni<RestResponse<ProductView>> read(UUID id) {
    return find.handle(Caller.require().companyId(), id)
        .map(view -> Answers.versioned(view.version(), view));
  }

  @GET
  @InCompany
  @PermissionsAllowed("products:read")
  @Operation(
      summary = "List products, or search them",
      description =
          "Permission: products:read. Oldest first, or as sort says; with q the best first: that SKU"
              + " or barcode, all words, words begun so, words alike.")
  public Uni<Page<ProductView>> list(
      @BeanParam @Valid PageRequest request, @BeanParam @Valid ProductFilter filter) {
    filter.check();
    return filter.isSearch()
        ? SearchProducts.page(request, filter)
        : ListProducts.page(request, filter);
  }

  @PUT
  @Path("{id}")
  @InCompany
  @PermissionsAllowed("products:change")
  @Operation(
      summary = "Change a product",
      description =
          "Permission: products:change. If-Match must carry its ETag. What is left out stays; unit,"
              + " kind, tracking and valuation stay once it has moved.")
  @APIResponse(
      responseCode = "200",
      description = "Changed; the new ETag is set",
      content = @Content(schema = @Schema(implementation = ProductView.class)))
  @APIResponse(
      responseCode = "409",
      description = "sku-taken, barcode-taken, unit-in-use, product-has-moved")
  @APIResponse(responseCode = "412", description = "stale-version")
  @APIResponse(responseCode = "422", description = "unknown-category")
  @APIResponse(responseCode = "428", description = "version-required")
  public Uni<RestResponse<ProductView>> change(
      UUID id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @NotNull @Valid ProductChange request) {
    return change.handle(id, ifMatch, request).map(p -> Answers.versioned(p.version(), p));
  }
}
