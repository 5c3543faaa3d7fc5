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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** The tree of categories. */
@Produces(MediaType.APPLICATION_JSON)
@Path("/api/v1/categories")
@Tag(name = "Categories")
public class CategoryResource {
  private final Categories categories;

  CategoryResource(Categories categories) {
    this.categories = categories;
  }

  @POST
  @InCompany
  @Idempotent
  @PermissionsAllowed("categories:create")
  @Operation(summary = "Create a category", description = "Permission: categories:create")
  @APIResponse(
      responseCode = "201",
      description = "Created; Location and ETag are set",
      content = @Content(schema = @Schema(implementation = CategoryView.class)))
  @APIResponse(responseCode = "409", description = "category-code-taken")
  @APIResponse(responseCode = "422", description = "unknown-category, category-too-deep")
  public Uni<RestResponse<CategoryView>> create(@NotNull @Valid NewCategory request) {
    return categories
        .create(request)
        .map(c -> Answers.created("/api/v1/categories/" + c.id(), c.version(), c));
  }

  @GET
  @InCompany
  @PermissionsAllowed("categories:read")
  @Operation(
      summary = "List the categories of one level, by code",
      description =
          "Permission: categories:read. Filter: parentId, those directly below it; without it those"
              + " at the top.")
  public Uni<Page<CategoryView>> list(
      @BeanParam @Valid PageRequest request, @QueryParam("parentId") @Nullable UUID parentId) {
    return categories.children(parentId, request);
  }

  @GET
  @Path("tree")
  @InCompany
  @PermissionsAllowed("categories:read")
  @Operation(
      summary = "Read the whole tree",
      description = "Permission: categories:read. At most 10,000 categories.")
  @APIResponse(
      responseCode = "200",
      description = "The categories at the top, each with those below it",
      content =
          @Content(schema = @Schema(type = SchemaType.ARRAY, implementation = CategoryNode.class)))
  public Uni<List<CategoryNode>> tree() {
    return categories.all().map(CategoryNode::trees);
  }

  @GET
  @Path("{id}")
  @InCompany
  @PermissionsAllowed("categories:read")
  @Operation(summary = "Read a category", description = "Permission: categories:read")
  @APIResponse(
      responseCode = "200",
      description = "The category; ETag is set",
      content = @Content(schema = @Schema(implementation = CategoryView.class)))
  public Uni<RestResponse<CategoryView>> read(UUID id) {
    return categories.require(id).map(c -> Answers.versioned(c.version(), c));
  }

  @PUT
  @Path("{id}")
  @InCompany
  @PermissionsAllowed("categories:change")
  @Operation(
      summary = "Give a category another code or other names",
      description = "Permission: categories:change. If-Match must carry its ETag.")
  @APIResponse(
      responseCode = "200",
      description = "Changed; the new ETag is set",
      content = @Content(schema = @Schema(implementation = CategoryView.class)))
  @APIResponse(responseCode = "409", description = "category-code-taken")
  @APIResponse(responseCode = "412", description = "stale-version")
  @APIResponse(responseCode = "428", description = "version-required")
  public Uni<RestResponse<CategoryView>> change(
      UUID id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @NotNull @Valid CategoryChange request) {
    return categories.change(id, ifMatch, request).map(c -> Answers.versioned(c.version(), c));
  }

  @POST
  @Path("{id}/move")
  @InCompany
  @Idempotent
  @PermissionsAllowed("categories:change")
  @Operation(
      summary = "Move a category with all below it",
      description = "Permission: categories:change. If-Match must carry its ETag.")
  @APIResponse(
      responseCode = "200",
      description = "Moved; the new ETag is set",
      content = @Content(schema = @Schema(implementation = CategoryView.class)))
  @APIResponse(responseCode = "412", description = "stale-version")
  @APIResponse(
      responseCode = "422",
      description = "unknown-category, category-cycle, category-too-deep")
  @APIResponse(responseCode = "428", description = "version-required")
  public Uni<RestResponse<CategoryView>> move(
      UUID id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @NotNull @Valid CategoryMove request) {
    return categories
        .move(id, ifMatch, request.parentId())
        .map(c -> Answers.versioned(c.version(), c));
  }

  @DELETE
  @Path("{id}")
  @InCompany
  @PermissionsAllowed("categories:delete")
  @Operation(
      summary = "Delete an empty category",
      description = "Permission: categories:delete. If-Match must carry its ETag.")
  @APIResponse(responseCode = "204", description = "Deleted")
  @APIResponse(responseCode = "409", description = "category-not-empty")
  @APIResponse(responseCode = "412", description = "stale-version")
  @APIResponse(responseCode = "428", description = "version-required")
  public Uni<RestResponse<Void>> delete(
      UUID id, @HeaderParam("If-Match") @Nullable String ifMatch) {
    return categories.delete(id, ifMatch).map(done -> RestResponse.noContent());
  }
}
