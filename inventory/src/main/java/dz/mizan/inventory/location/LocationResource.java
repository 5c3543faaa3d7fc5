package dz.mizan.inventory.location;

import dz.mizan.common.idempotency.Idempotent;
import dz.mizan.common.paging.Page;
import dz.mizan.common.paging.PageRequest;
import dz.mizan.common.tenancy.InCompany;
import dz.mizan.common.web.Answers;
import dz.mizan.inventory.warehouse.Warehouses;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
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

/** The zones, aisles, racks and bins of a warehouse. */
@Produces(MediaType.APPLICATION_JSON)
@Path("/api/v1/warehouses/{warehouseId}/locations")
@Tag(name = "Warehouses")
public class LocationResource {
  private final Warehouses warehouses;
  private final Locations locations;
  private final ChangeLocation change;

  LocationResource(Warehouses warehouses, Locations locations, ChangeLocation change) {
    this.warehouses = warehouses;
    this.locations = locations;
    this.change = change;
  }

  @POST
  @InCompany
  @Idempotent
  @PermissionsAllowed("locations:create")
  @Operation(
      summary = "Create a location",
      description = "Permission: locations:create. In a warehouse within the caller's scope.")
  @APIResponse(
      responseCode = "201",
      description = "Created; Location and ETag are set",
      content = @Content(schema = @Schema(implementation = LocationView.class)))
  @APIResponse(responseCode = "403", description = "forbidden, out-of-scope")
  @APIResponse(responseCode = "409", description = "location-code-taken, location-barcode-taken")
  @APIResponse(responseCode = "422", description = "wrong-parent-location")
  public Uni<RestResponse<LocationView>> create(
      UUID warehouseId, @NotNull @Valid NewLocation request) {
    return warehouses
        .require(warehouseId)
        .chain(() -> change.create(warehouseId, request))
        .map(made -> Answers.created(path(made), made.version(), made));
  }

  @GET
  @InCompany
  @PermissionsAllowed("locations:read")
  @Operation(
      summary = "List the locations of a warehouse",
      description =
          "Permission: locations:read. Filters: parentId (those right under it), kind, isActive, label"
              + " (a barcode or a code, for a scanner).")
  @APIResponse(responseCode = "403", description = "forbidden, out-of-scope")
  public Uni<Page<LocationView>> list(
      UUID warehouseId,
      @BeanParam @Valid PageRequest request,
      @QueryParam("parentId") @Nullable UUID parentId,
      @QueryParam("kind") @Nullable LocationKind kind,
      @QueryParam("isActive") @Nullable Boolean isActive,
      @QueryParam("label") @Size(max = 64) @Pattern(regexp = NewLocation.TEXT)
          @Nullable String label) {
    var filter = new Locations.Filter(parentId, kind, isActive, label);
    return warehouses
        .require(warehouseId)
        .chain(() -> locations.page(warehouseId, request, filter))
        .map(rows -> Page.of(rows, request, row -> List.of(row.id().toString())));
  }

  @GET
  @Path("{id}")
  @InCompany
  @PermissionsAllowed("locations:read")
  @Operation(summary = "Read a location", description = "Permission: locations:read")
  @APIResponse(
      responseCode = "200",
      description = "The location; its ETag is set",
      content = @Content(schema = @Schema(implementation = LocationView.class)))
  @APIResponse(responseCode = "403", description = "forbidden, out-of-scope")
  public Uni<RestResponse<LocationView>> read(UUID warehouseId, UUID id) {
    return warehouses
        .require(warehouseId)
        .chain(() -> locations.require(warehouseId, id))
        .map(LocationResource::answer);
  }

  @PUT
  @Path("{id}")
  @InCompany
  @PermissionsAllowed("locations:change")
  @Operation(
      summary = "Change a location, or hang it elsewhere in the tree",
      description = "Permission: locations:change. If-Match must carry its ETag.")
  @APIResponse(
      responseCode = "200",
      description = "Changed; the new ETag is set",
      content = @Content(schema = @Schema(implementation = LocationView.class)))
  @APIResponse(responseCode = "403", description = "forbidden, out-of-scope")
  @APIResponse(responseCode = "409", description = "location-code-taken, location-barcode-taken")
  @APIResponse(responseCode = "412", description = "stale-version")
  @APIResponse(responseCode = "422", description = "wrong-parent-location")
  @APIResponse(responseCode = "428", description = "version-required")
  public Uni<RestResponse<LocationView>> change(
      UUID warehouseId,
      UUID id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @NotNull @Valid LocationChange request) {
    return warehouses
        .require(warehouseId)
        .chain(() -> change.change(warehouseId, id, ifMatch, request))
        .map(LocationResource::answer);
  }

  @POST
  @Path("{id}/deactivate")
  @InCompany
  @Idempotent
  @PermissionsAllowed("locations:change")
  @Operation(
      summary = "Deactivate a location: no goods come into it any more",
      description = "Permission: locations:change. If-Match must carry its ETag.")
  @APIResponse(
      responseCode = "200",
      description = "Inactive; the new ETag is set",
      content = @Content(schema = @Schema(implementation = LocationView.class)))
  @APIResponse(responseCode = "403", description = "forbidden, out-of-scope")
  @APIResponse(
      responseCode = "409",
      description = "location-in-use: by stock or locations under it")
  @APIResponse(responseCode = "412", description = "stale-version")
  @APIResponse(responseCode = "428", description = "version-required")
  public Uni<RestResponse<LocationView>> deactivate(
      UUID warehouseId, UUID id, @HeaderParam("If-Match") @Nullable String ifMatch) {
    return warehouses
        .require(warehouseId)
        .chain(() -> change.deactivate(warehouseId, id, ifMatch))
        .map(LocationResource::answer);
  }

  @POST
  @Path("{id}/activate")
  @InCompany
  @Idempotent
  @PermissionsAllowed("locations:change")
  @Operation(
      summary = "Take a location into use again",
      description = "Permission: locations:change. If-Match must carry its ETag.")
  @APIResponse(
      responseCode = "200",
      description = "Active; the new ETag is set",
      content = @Content(schema = @Schema(implementation = LocationView.class)))
  @APIResponse(responseCode = "403", description = "forbidden, out-of-scope")
  @APIResponse(responseCode = "412", description = "stale-version")
  @APIResponse(responseCode = "422", description = "wrong-parent-location: it is not active")
  @APIResponse(responseCode = "428", description = "version-required")
  public Uni<RestResponse<LocationView>> activate(
      UUID warehouseId, UUID id, @HeaderParam("If-Match") @Nullable String ifMatch) {
    return warehouses
        .require(warehouseId)
        .chain(() -> change.activate(warehouseId, id, ifMatch))
        .map(LocationResource::answer);
  }

  private static String path(LocationView location) {
    return "/api/v1/warehouses/" + location.warehouseId() + "/locations/" + location.id();
  }

  private static RestResponse<LocationView> answer(LocationView location) {
    return Answers.versioned(location.version(), location);
  }
}
