package dz.mizan.accounting.asset.category;

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
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Kinds of fixed assets. */
@Produces(MediaType.APPLICATION_JSON)
@Path("/api/v1/asset-categories")
@Tag(name = "Fixed assets")
public class AssetCategoryResource {
  private static final String EXAMPLE =
      """
      {"code": "TRANSPORT", "name": "Matériel de transport", "assetAccount": "2182",
       "depreciationAccount": "28182", "expenseAccount": "681", "impairmentAccount": "2918",
       "method": "LINEAR", "lifeMonths": 60}
      """;

  private final AssetCategories categories;
  private final KeepCategory keep;

  AssetCategoryResource(AssetCategories categories, KeepCategory keep) {
    this.categories = categories;
    this.keep = keep;
  }

  @GET
  @InCompany
  @PermissionsAllowed("assets:read")
  @Operation(
      summary = "List categories of assets by code",
      description = "Permission: assets:read. A company that has none gets the usual ones.")
  @APIResponse(responseCode = "200", description = "A page")
  public Uni<Page<CategoryView>> list(@BeanParam @Valid PageRequest page) {
    return categories.page(page).map(rows -> Page.of(rows, page, row -> List.of(row.code())));
  }

  @GET
  @Path("{id}")
  @InCompany
  @PermissionsAllowed("assets:read")
  @Operation(summary = "Read a category of assets", description = "Permission: assets:read.")
  @APIResponse(
      responseCode = "200",
      description = "With its ETag",
      content = @Content(schema = @Schema(implementation = CategoryView.class)))
  public Uni<RestResponse<CategoryView>> read(UUID id) {
    return categories.require(id).map(found -> Answers.versioned(found.version(), found));
  }

  @POST
  @InCompany
  @Idempotent
  @PermissionsAllowed("assets:configure")
  @Operation(
      summary = "Create a category of assets",
      description = "Permission: assets:configure. Honours Idempotency-Key.")
  @APIResponse(
      responseCode = "201",
      description = "Created; Location and ETag are set",
      content = @Content(schema = @Schema(implementation = CategoryView.class)))
  @APIResponse(responseCode = "409", description = "asset-category-taken")
  @APIResponse(responseCode = "422", description = "invalid-asset-category")
  public Uni<RestResponse<CategoryView>> create(
      @RequestBody(
              content = @Content(examples = @ExampleObject(name = "vehicles", value = EXAMPLE)))
          @NotNull
          @Valid
          CategoryRequest request) {
    return keep.create(request)
        .map(
            made -> Answers.created("/api/v1/asset-categories/" + made.id(), made.version(), made));
  }

  @PUT
  @Path("{id}")
  @InCompany
  @PermissionsAllowed("assets:configure")
  @Operation(
      summary = "Change a category of assets",
      description =
          "Permission: assets:configure. If-Match must carry its ETag. Assets in service keep their"
              + " accounts and schedules.")
  @APIResponse(
      responseCode = "200",
      description = "Changed; the new ETag is set",
      content = @Content(schema = @Schema(implementation = CategoryView.class)))
  @APIResponse(responseCode = "409", description = "asset-category-taken")
  @APIResponse(responseCode = "412", description = "stale-version")
  @APIResponse(responseCode = "422", description = "invalid-asset-category")
  @APIResponse(responseCode = "428", description = "version-required")
  public Uni<RestResponse<CategoryView>> change(
      UUID id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @RequestBody(
              content = @Content(examples = @ExampleObject(name = "vehicles", value = EXAMPLE)))
          @NotNull
          @Valid
          CategoryRequest request) {
    return keep.change(id, ifMatch, request)
        .map(after -> Answers.versioned(after.version(), after));
  }
}
