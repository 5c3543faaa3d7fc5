package dz.mizan.inventory.category;

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
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** What attributes products may have; they are part of the catalogue's order, as categories are. */
@Produces(MediaType.APPLICATION_JSON)
@Path("/api/v1/attributes")
@Tag(name = "Attributes")
public class AttributeResource {
  private final DefineAttribute attributes;

  AttributeResource(DefineAttribute attributes) {
    this.attributes = attributes;
  }

  @POST
  @InCompany
  @Idempotent
  @PermissionsAllowed("categories:create")
  @Operation(summary = "Define an attribute", description = "Permission: categories:create")
  @APIResponse(
      responseCode = "201",
      description = "Defined; Location and ETag are set",
      content = @Content(schema = @Schema(implementation = AttributeView.class)))
  @APIResponse(responseCode = "409", description = "attribute-code-taken")
  @APIResponse(responseCode = "422", description = "unknown-category")
  public Uni<RestResponse<AttributeView>> create(@NotNull @Valid NewAttribute request) {
    return attributes
        .create(request)
        .map(a -> Answers.created("/api/v1/attributes/" + a.id(), a.version(), a));
  }

  @GET
  @InCompany
  @PermissionsAllowed("categories:read")
  @Operation(summary = "List attributes, oldest first", description = "Permission: categories:read")
  public Uni<Page<AttributeView>> list(@BeanParam @Valid PageRequest request) {
    return attributes.page(request);
  }

  @GET
  @Path("{id}")
  @InCompany
  @PermissionsAllowed("categories:read")
  @Operation(summary = "Read an attribute", description = "Permission: categories:read")
  @APIResponse(
      responseCode = "200",
      description = "The attribute; ETag is set",
      content = @Content(schema = @Schema(implementation = AttributeView.class)))
  public Uni<RestResponse<AttributeView>> read(UUID id) {
    return attributes.require(id).map(a -> Answers.versioned(a.version(), a));
  }

  @PUT
  @Path("{id}")
  @InCompany
  @PermissionsAllowed("categories:change")
  @Operation(
      summary = "Give an attribute other names or choices",
      description = "Permission: categories:change. If-Match must carry its ETag.")
  @APIResponse(
      responseCode = "200",
      description = "Changed; the new ETag is set",
      content = @Content(schema = @Schema(implementation = AttributeView.class)))
  @APIResponse(responseCode = "409", description = "attribute-in-use")
  @APIResponse(responseCode = "412", description = "stale-version")
  @APIResponse(responseCode = "428", description = "version-required")
  public Uni<RestResponse<AttributeView>> change(
      UUID id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @NotNull @Valid AttributeChange request) {
    return attributes.change(id, ifMatch, request).map(a -> Answers.versioned(a.version(), a));
  }

  @DELETE
  @Path("{id}")
  @InCompany
  @PermissionsAllowed("categories:delete")
  @Operation(
      summary = "Delete an attribute that nothing has",
      description = "Permission: categories:delete. If-Match must carry its ETag.")
  @APIResponse(responseCode = "204", description = "Deleted")
  @APIResponse(responseCode = "409", description = "attribute-in-use")
  @APIResponse(responseCode = "412", description = "stale-version")
  @APIResponse(responseCode = "428", description = "version-required")
  public Uni<RestResponse<Void>> delete(
      UUID id, @HeaderParam("If-Match") @Nullable String ifMatch) {
    return attributes.delete(id, ifMatch).map(done -> RestResponse.noContent());
  }
}
