package dz.mizan.inventory.variant;

import dz.mizan.common.idempotency.Idempotent;
import dz.mizan.common.paging.Page;
import dz.mizan.common.paging.PageRequest;
import dz.mizan.common.tenancy.InCompany;
import dz.mizan.common.web.Answers;
import dz.mizan.inventory.product.ProductView;
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

/** What variants have in common. */
@Produces(MediaType.APPLICATION_JSON)
@Path("/api/v1/product-templates")
@Tag(name = "Products")
public class TemplateResource {
  private final Templates templates;

  TemplateResource(Templates templates) {
    this.templates = templates;
  }

  @POST
  @InCompany
  @Idempotent
  @PermissionsAllowed("products:create")
  @Operation(
      summary = "Create a template for variants",
      description = "Permission: products:create")
  @APIResponse(
      responseCode = "201",
      description = "Created; Location and ETag are set",
      content = @Content(schema = @Schema(implementation = TemplateView.class)))
  @APIResponse(responseCode = "409", description = "template-code-taken")
  @APIResponse(responseCode = "422", description = "unknown-category")
  public Uni<RestResponse<TemplateView>> create(@NotNull @Valid NewTemplate request) {
    return templates
        .create(request)
        .map(t -> Answers.created("/api/v1/product-templates/" + t.id(), t.version(), t));
  }

  @GET
  @InCompany
  @PermissionsAllowed("products:read")
  @Operation(summary = "List templates, oldest first", description = "Permission: products:read")
  public Uni<Page<TemplateView>> list(@BeanParam @Valid PageRequest request) {
    return templates.page(request);
  }

  @GET
  @Path("{id}")
  @InCompany
  @PermissionsAllowed("products:read")
  @Operation(
      summary = "Read a template",
      description = "Permission: products:read. Its variants: GET /api/v1/products?templateId=…")
  @APIResponse(
      responseCode = "200",
      description = "The template; ETag is set",
      content = @Content(schema = @Schema(implementation = TemplateView.class)))
  public Uni<RestResponse<TemplateView>> read(UUID id) {
    return templates.require(id).map(t -> Answers.versioned(t.version(), t));
  }

  @PUT
  @Path("{id}")
  @InCompany
  @PermissionsAllowed("products:change")
  @Operation(
      summary = "Give a template another code or other names",
      description = "Permission: products:change. If-Match must carry its ETag.")
  @APIResponse(
      responseCode = "200",
      description = "Changed; the new ETag is set",
      content = @Content(schema = @Schema(implementation = TemplateView.class)))
  @APIResponse(responseCode = "409", description = "template-code-taken")
  @APIResponse(responseCode = "412", description = "stale-version")
  @APIResponse(responseCode = "428", description = "version-required")
  public Uni<RestResponse<TemplateView>> change(
      UUID id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @NotNull @Valid TemplateChange request) {
    return templates.change(id, ifMatch, request).map(t -> Answers.versioned(t.version(), t));
  }

  @POST
  @Path("{id}/variants")
  @InCompany
  @Idempotent
  @PermissionsAllowed("products:create")
  @Operation(
      summary = "Create a variant: a product of its own",
      description = "Permission: products:create")
  @APIResponse(
      responseCode = "201",
      description = "Created; Location and ETag are the product's",
      content = @Content(schema = @Schema(implementation = ProductView.class)))
  @APIResponse(responseCode = "409", description = "sku-taken, barcode-taken, variant-taken")
  public Uni<RestResponse<ProductView>> addVariant(UUID id, @NotNull @Valid NewVariant request) {
    return templates
        .addVariant(id, request)
        .map(p -> Answers.created("/api/v1/products/" + p.id(), p.version(), p));
  }
}
