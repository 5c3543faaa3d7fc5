package dz.mizan.inventory.count;

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

/** Counts of stock. */
@Produces(MediaType.APPLICATION_JSON)
@Path("/api/v1/stock-counts")
@Tag(name = "Stock counts")
public class CountResource {
  private final Counts counts;
  private final DraftCount draft;

  CountResource(Counts counts, DraftCount draft) {
    this.counts = counts;
    this.draft = draft;
  }

  @POST
  @InCompany
  @Idempotent
  @PermissionsAllowed("stock-counts:create")
  @Operation(
      summary = "Draft a count of a warehouse, a category, products or locations",
      description =
          "Permission: stock-counts:create. The warehouse must be within the caller's scope. Nothing is"
              + " frozen yet.")
  @APIResponse(
      responseCode = "201",
      description = "Drafted; Location and ETag are set",
      content = @Content(schema = @Schema(implementation = CountView.class)))
  @APIResponse(responseCode = "403", description = "forbidden, out-of-scope")
  @APIResponse(
      responseCode = "422",
      description = "unknown-warehouse, unknown-category, unknown-product, unknown-location")
  public Uni<RestResponse<CountView>> create(@NotNull @Valid NewCount request) {
    return draft
        .create(request)
        .map(c -> Answers.created("/api/v1/stock-counts/" + c.id(), c.version(), c));
  }

  @GET
  @InCompany
  @PermissionsAllowed("stock-counts:read")
  @Operation(
      summary = "List counts, oldest first",
      description =
          "Permission: stock-counts:read. Those of warehouses within the caller's scope. Filters:"
              + " status, warehouseId. Without lists of products and locations.")
  public Uni<Page<CountView>> list(
      @BeanParam @Valid PageRequest request,
      @QueryParam("status") @Nullable CountStatus status,
      @QueryParam("warehouseId") @Nullable UUID warehouseId) {
    return counts
        .page(request, status, warehouseId)
        .map(rows -> Page.of(rows, request, c -> List.of(c.id().toString())));
  }

  @GET
  @Path("{id}")
  @InCompany
  @PermissionsAllowed("stock-counts:read")
  @Operation(summary = "Read a count", description = "Permission: stock-counts:read")
  @APIResponse(
      responseCode = "200",
      description = "The count without its lines; its ETag is set",
      content = @Content(schema = @Schema(implementation = CountView.class)))
  @APIResponse(responseCode = "403", description = "forbidden, out-of-scope")
  public Uni<RestResponse<CountView>> read(UUID id) {
    return counts.require(id).map(c -> Answers.versioned(c.version(), c));
  }

  @PUT
  @Path("{id}")
  @InCompany
  @PermissionsAllowed("stock-counts:create")
  @Operation(
      summary = "Change a draft",
      description = "Permission: stock-counts:create. If-Match must carry its ETag.")
  @APIResponse(
      responseCode = "200",
      description = "Changed; the new ETag is set",
      content = @Content(schema = @Schema(implementation = CountView.class)))
  @APIResponse(responseCode = "403", description = "forbidden, out-of-scope")
  @APIResponse(responseCode = "409", description = "wrong-count-status")
  @APIResponse(responseCode = "412", description = "stale-version")
  @APIResponse(
      responseCode = "422",
      description = "unknown-warehouse, unknown-category, unknown-product, unknown-location")
  @APIResponse(responseCode = "428", description = "version-required")
  public Uni<RestResponse<CountView>> change(
      UUID id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @NotNull @Valid NewCount request) {
    return draft.change(id, ifMatch, request).map(c -> Answers.versioned(c.version(), c));
  }
}
