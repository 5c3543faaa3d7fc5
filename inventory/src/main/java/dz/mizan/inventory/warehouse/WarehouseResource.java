package dz.mizan.inventory.warehouse;

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

/** Where stock is kept. */
@Produces(MediaType.APPLICATION_JSON)
@Path("/api/v1/warehouses")
@Tag(name = "Warehouses")
public class WarehouseResource {
  private final Warehouses warehouses;
  private final ChangeWarehouse change;
  private final DeactivateWarehouse deactivate;

  WarehouseResource(Warehouses warehouses, ChangeWarehouse change, DeactivateWarehouse deactivate) {
    this.warehouses = warehouses;
    this.change = change;
    this.deactivate = deactivate;
  }

  @POST
  @InCompany
  @Idempotent
  @PermissionsAllowed("warehouses:create")
  @Operation(
      summary = "Create a warehouse",
      description =
          "Permission: warehouses:create. Only for callers who are not restricted to some warehouses.")
  @APIResponse(
      responseCode = "201",
      description = "Created; Location and ETag are set",
      content = @Content(schema = @Schema(implementation = WarehouseView.class)))
  @APIResponse(responseCode = "403", description = "forbidden, out-of-scope")
  @APIResponse(responseCode = "409", description = "warehouse-code-taken")
  public Uni<RestResponse<WarehouseView>> create(@NotNull @Valid NewWarehouse request) {
    return change
        .create(request)
        .map(w -> Answers.created("/api/v1/warehouses/" + w.id(), w.version(), w));
  }

  @GET
  @InCompany
  @PermissionsAllowed("warehouses:read")
  @Operation(
      summary = "List warehouses",
      description =
          "Permission: warehouses:read. Those within the caller's scope. Filters: kind, isActive.")
  public Uni<Page<WarehouseView>> list(
      @BeanParam @Valid PageRequest request,
      @QueryParam("kind") @Nullable WarehouseKind kind,
      @QueryParam("isActive") @Nullable Boolean isActive) {
    return warehouses
        .page(request, kind, isActive)
        .map(rows -> Page.of(rows, request, w -> List.of(w.id().toString())));
  }

  @GET
  @Path("{id}")
  @InCompany
  @PermissionsAllowed("warehouses:read")
  @Operation(summary = "Read a warehouse", description = "Permission: warehouses:read")
  @APIResponse(
      responseCode = "200",
      description = "The warehouse; its ETag is set",
      content = @Content(schema = @Schema(implementation = WarehouseView.class)))
  @APIResponse(responseCode = "403", description = "forbidden, out-of-scope")
  @APIResponse(responseCode = "404", description = "not-found")
  public Uni<RestResponse<WarehouseView>> read(UUID id) {
    return warehouses.require(id).map(WarehouseResource::answer);
  }

  @PUT
  @Path("{id}")
  @InCompany
  @PermissionsAllowed("warehouses:change")
  @Operation(
      summary = "Change a warehouse",
      description = "Permission: warehouses:change. If-Match must carry its ETag.")
  @APIResponse(
      responseCode = "200",
      description = "Changed; the new ETag is set",
      content = @Content(schema = @Schema(implementation = WarehouseView.class)))
  @APIResponse(responseCode = "403", description = "forbidden, out-of-scope")
  @APIResponse(responseCode = "409", description = "warehouse-code-taken")
  @APIResponse(responseCode = "412", description = "stale-version")
  @APIResponse(responseCode = "428", description = "version-required")
  public Uni<RestResponse<WarehouseView>> change(
      UUID id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @NotNull @Valid NewWarehouse request) {
    return change.change(id, ifMatch, request).map(WarehouseResource::answer);
  }

  @POST
  @Path("{id}/make-default")
  @InCompany
  @Idempotent
  @PermissionsAllowed("warehouses:change")
  @Operation(
      summary = "Make a warehouse the one that is meant where none is named",
      description =
          "Permission: warehouses:change. If-Match must carry its ETag. Only for callers who are not"
              + " restricted to some warehouses.")
  @APIResponse(
      responseCode = "200",
      description = "It is the default one, and the only one; the new ETag is set",
      content = @Content(schema = @Schema(implementation = WarehouseView.class)))
  @APIResponse(responseCode = "403", description = "forbidden, out-of-scope")
  @APIResponse(responseCode = "409", description = "warehouse-inactive")
  @APIResponse(responseCode = "412", description = "stale-version")
  @APIResponse(responseCode = "428", description = "version-required")
  public Uni<RestResponse<WarehouseView>> makeDefault(
      UUID id, @HeaderParam("If-Match") @Nullable String ifMatch) {
    return change.makeDefault(id, ifMatch).map(WarehouseResource::answer);
  }

  @POST
  @Path("{id}/deactivate")
  @InCompany
  @Idempotent
  @PermissionsAllowed("warehouses:deactivate")
  @Operation(
      summary = "Deactivate a warehouse: no goods move in it any more",
      description = "Permission: warehouses:deactivate. If-Match must carry its ETag.")
  @APIResponse(
      responseCode = "200",
      description = "Inactive; the new ETag is set",
      content = @Content(schema = @Schema(implementation = WarehouseView.class)))
  @APIResponse(responseCode = "403", description = "forbidden, out-of-scope")
  @APIResponse(
      responseCode = "409",
      description = "warehouse-in-use: by the default, stock, reservations, incoming, documents")
  @APIResponse(responseCode = "412", description = "stale-version")
  @APIResponse(responseCode = "428", description = "version-required")
  public Uni<RestResponse<WarehouseView>> deactivate(
      UUID id, @HeaderParam("If-Match") @Nullable String ifMatch) {
    return deactivate.handle(id, ifMatch).map(WarehouseResource::answer);
  }

  @POST
  @Path("{id}/activate")
  @InCompany
  @Idempotent
  @PermissionsAllowed("warehouses:deactivate")
  @Operation(
      summary = "Take a warehouse into use again",
      description = "Permission: warehouses:deactivate. If-Match must carry its ETag.")
  @APIResponse(
      responseCode = "200",
      description = "Active; the new ETag is set",
      content = @Content(schema = @Schema(implementation = WarehouseView.class)))
  @APIResponse(responseCode = "403", description = "forbidden, out-of-scope")
  @APIResponse(responseCode = "412", description = "stale-version")
  @APIResponse(responseCode = "428", description = "version-required")
  public Uni<RestResponse<WarehouseView>> activate(
      UUID id, @HeaderParam("If-Match") @Nullable String ifMatch) {
    return deactivate.activate(id, ifMatch).map(WarehouseResource::answer);
  }

  private static RestResponse<WarehouseView> answer(WarehouseView warehouse) {
    return Answers.versioned(warehouse.version(), warehouse);
  }
}
