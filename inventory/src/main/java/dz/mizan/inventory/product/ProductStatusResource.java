package dz.mizan.inventory.product;

import dz.mizan.common.idempotency.Idempotent;
import dz.mizan.common.tenancy.InCompany;
import dz.mizan.common.web.Answers;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
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

/** What makes a product visible, and takes it out of the trade. */
@Produces(MediaType.APPLICATION_JSON)
@Path("/api/v1/products/{id}")
@Tag(name = "Products")
public class ProductStatusResource {
  private final MoveProduct move;

  ProductStatusResource(MoveProduct move) {
    this.move = move;
  }

  @POST
  @Path("publish")
  @InCompany
  @Idempotent
  @PermissionsAllowed("products:publish")
  @Operation(
      summary = "Publish a draft",
      description = "Permission: products:publish. If-Match is heeded if it is sent.")
  @APIResponse(
      responseCode = "200",
      description = "Published; the new ETag is set",
      content = @Content(schema = @Schema(implementation = ProductView.class)))
  @APIResponse(responseCode = "409", description = "illegal-transition")
  @APIResponse(responseCode = "412", description = "stale-version")
  public Uni<RestResponse<ProductView>> publish(
      UUID id, @HeaderParam("If-Match") @Nullable String ifMatch) {
    return to(id, ifMatch, ProductStatus.PUBLISHED);
  }

  @POST
  @Path("archive")
  @InCompany
  @Idempotent
  @PermissionsAllowed("products:archive")
  @Operation(
      summary = "Archive a published product: it is neither moved, ordered nor sold any more",
      description = "Permission: products:archive. If-Match is heeded if it is sent.")
  @APIResponse(
      responseCode = "200",
      description = "Archived; the new ETag is set",
      content = @Content(schema = @Schema(implementation = ProductView.class)))
  @APIResponse(responseCode = "409", description = "illegal-transition")
  @APIResponse(responseCode = "412", description = "stale-version")
  public Uni<RestResponse<ProductView>> archive(
      UUID id, @HeaderParam("If-Match") @Nullable String ifMatch) {
    return to(id, ifMatch, ProductStatus.ARCHIVED);
  }

  @POST
  @Path("withdraw")
  @InCompany
  @Idempotent
  @PermissionsAllowed("products:publish")
  @Operation(
      summary = "Make a published or archived product a draft again",
      description = "Permission: products:publish. If-Match is heeded if it is sent.")
  @APIResponse(
      responseCode = "200",
      description = "A draft; the new ETag is set",
      content = @Content(schema = @Schema(implementation = ProductView.class)))
  @APIResponse(responseCode = "409", description = "illegal-transition")
  @APIResponse(responseCode = "412", description = "stale-version")
  public Uni<RestResponse<ProductView>> withdraw(
      UUID id, @HeaderParam("If-Match") @Nullable String ifMatch) {
    return to(id, ifMatch, ProductStatus.DRAFT);
  }

  private Uni<RestResponse<ProductView>> to(UUID id, @Nullable String ifMatch, ProductStatus next) {
    return move.handle(id, ifMatch, next).map(p -> Answers.versioned(p.version(), p));
  }
}
