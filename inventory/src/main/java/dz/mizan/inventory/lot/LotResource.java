package dz.mizan.inventory.lot;

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
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
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

/** Lots and serial numbers; new ones are made by what comes in. */
@Produces(MediaType.APPLICATION_JSON)
@Path("/api/v1/lots")
@Tag(name = "Lots")
public class LotResource {
  private final Lots lots;
  private final LotMovements movements;
  private final ChangeLot change;

  LotResource(Lots lots, LotMovements movements, ChangeLot change) {
    this.lots = lots;
    this.movements = movements;
    this.change = change;
  }

  @GET
  @InCompany
  @PermissionsAllowed("lots:read")
  @Operation(
      summary = "List lots, oldest first",
      description =
          "Permission: lots:read. Filters: productId, number, expiringBefore, warehouseId, inStock."
              + " What is there is within the caller's scope.")
  @APIResponse(responseCode = "200", description = "A page of lots")
  @APIResponse(responseCode = "403", description = "forbidden, out-of-scope")
  public Uni<Page<LotView>> list(
      @BeanParam @Valid PageRequest page, @BeanParam @Valid LotFilter filter) {
    return lots.page(page, filter)
        .map(rows -> Page.of(rows, page, lot -> List.of(lot.id().toString())));
  }

  @GET
  @Path("{id}")
  @InCompany
  @PermissionsAllowed("lots:read")
  @Operation(summary = "Read a lot and where it is", description = "Permission: lots:read")
  @APIResponse(
      responseCode = "200",
      description = "The lot; ETag is set",
      content = @Content(schema = @Schema(implementation = LotView.class)))
  public Uni<RestResponse<LotView>> read(UUID id) {
    return lots.require(id).map(lot -> Answers.versioned(lot.version(), lot));
  }

  @GET
  @Path("{id}/movements")
  @InCompany
  @PermissionsAllowed("lots:read")
  @Operation(
      summary = "List how a lot moved, oldest first",
      description = "Permission: lots:read. Within the caller's scope.")
  @APIResponse(responseCode = "200", description = "A page of movements")
  public Uni<Page<LotMovementView>> movements(UUID id, @BeanParam @Valid PageRequest page) {
    return lots.require(id).chain(() -> movements.page(id, page));
  }

  @PUT
  @Path("{id}")
  @InCompany
  @PermissionsAllowed("lots:change")
  @Operation(
      summary = "Change the expiry date of a lot",
      description =
          "Permission: lots:change; not for callers who are restricted to some warehouses. If-Match"
              + " must carry its ETag.")
  @APIResponse(
      responseCode = "200",
      description = "Changed; the new ETag is set",
      content = @Content(schema = @Schema(implementation = LotView.class)))
  @APIResponse(responseCode = "403", description = "forbidden, out-of-scope")
  @APIResponse(responseCode = "412", description = "stale-version")
  @APIResponse(responseCode = "428", description = "version-required")
  public Uni<RestResponse<LotView>> change(
      UUID id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @NotNull @Valid LotChange request) {
    return change.handle(id, ifMatch, request).map(lot -> Answers.versioned(lot.version(), lot));
  }
}
