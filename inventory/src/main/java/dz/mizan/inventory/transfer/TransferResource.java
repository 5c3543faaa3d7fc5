package dz.mizan.inventory.transfer;

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

/** Transfers between warehouses: drafting, reading, and what is in transit. */
@Produces(MediaType.APPLICATION_JSON)
@Path("/api/v1/stock-transfers")
@Tag(name = "Stock transfers")
public class TransferResource {
  private final Transfers transfers;
  private final TransferLines lines;
  private final DraftTransfer draft;
  private final InTransit inTransit;

  TransferResource(
      Transfers transfers, TransferLines lines, DraftTransfer draft, InTransit inTransit) {
    this.transfers = transfers;
    this.lines = lines;
    this.draft = draft;
    this.inTransit = inTransit;
  }

  @POST
  @InCompany
  @Idempotent
  @PermissionsAllowed("stock-transfers:create")
  @Operation(
      summary = "Draft a transfer from one warehouse to another",
      description =
          "Permission: stock-transfers:create. One of the two warehouses must be within the caller's"
              + " scope. No goods move yet.")
  @APIResponse(
      responseCode = "201",
      description = "Drafted; Location and ETag are set",
      content = @Content(schema = @Schema(implementation = TransferView.class)))
  @APIResponse(responseCode = "403", description = "forbidden, out-of-scope")
  @APIResponse(
      responseCode = "422",
      description =
          "unknown-warehouse, unknown-product, unknown-unit, product-archived, not-stocked")
  public Uni<RestResponse<TransferView>> create(@NotNull @Valid NewTransfer request) {
    return draft
        .create(request)
        .map(t -> Answers.created("/api/v1/stock-transfers/" + t.id(), t.version(), t));
  }

  @GET
  @InCompany
  @PermissionsAllowed("stock-transfers:read")
  @Operation(
      summary = "List transfers, oldest first, without their lines",
      description =
          "Permission: stock-transfers:read. Those from or to a warehouse within the caller's scope."
              + " Filters: status, fromWarehouseId, toWarehouseId.")
  public Uni<Page<TransferView>> list(
      @BeanParam @Valid PageRequest request,
      @QueryParam("status") @Nullable TransferStatus status,
      @QueryParam("fromWarehouseId") @Nullable UUID fromWarehouseId,
      @QueryParam("toWarehouseId") @Nullable UUID toWarehouseId) {
    return transfers
        .page(request, new Transfers.Filter(status, fromWarehouseId, toWarehouseId))
        .map(rows -> Page.of(rows, request, t -> List.of(t.id().toString())));
  }

  @GET
  @Path("in-transit")
  @InCompany
  @PermissionsAllowed("stock-transfers:read")
  @Operation(
      summary = "What is in transit, with its value",
      description =
          "Permission: stock-transfers:read. From or to a warehouse within the caller's scope. Filters:"
              + " productId, fromWarehouseId, toWarehouseId. Belongs to the company's stock, and is in"
              + " no stock level.")
  @APIResponse(
      responseCode = "200",
      description = "A page, and the value of all",
      content = @Content(schema = @Schema(implementation = InTransit.View.class)))
  public Uni<InTransit.View> inTransit(
      @BeanParam @Valid PageRequest request,
      @QueryParam("productId") @Nullable UUID productId,
      @QueryParam("fromWarehouseId") @Nullable UUID fromWarehouseId,
      @QueryParam("toWarehouseId") @Nullable UUID toWarehouseId) {
    return inTransit.read(request, new InTransit.Filter(productId, fromWarehouseId, toWarehouseId));
  }

  @GET
  @Path("{id}")
  @InCompany
  @PermissionsAllowed("stock-transfers:read")
  @Operation(summary = "Read a transfer", description = "Permission: stock-transfers:read")
  @APIResponse(
      responseCode = "200",
      description = "The transfer with its lines; its ETag is set",
      content = @Content(schema = @Schema(implementation = TransferView.class)))
  @APIResponse(responseCode = "403", description = "forbidden, out-of-scope")
  public Uni<RestResponse<TransferView>> read(UUID id) {
    return transfers
        .require(id)
        .chain(t -> lines.of(id).map(t::with))
        .map(t -> Answers.versioned(t.version(), t));
  }

  @PUT
  @Path("{id}")
  @InCompany
  @PermissionsAllowed("stock-transfers:create")
  @Operation(
      summary = "Change a draft; its lines are replaced",
      description = "Permission: stock-transfers:create. If-Match must carry its ETag.")
  @APIResponse(
      responseCode = "200",
      description = "Changed; the new ETag is set",
      content = @Content(schema = @Schema(implementation = TransferView.class)))
  @APIResponse(responseCode = "403", description = "forbidden, out-of-scope")
  @APIResponse(responseCode = "409", description = "wrong-transfer-status")
  @APIResponse(responseCode = "412", description = "stale-version")
  @APIResponse(
      responseCode = "422",
      description =
          "unknown-warehouse, unknown-product, unknown-unit, product-archived, not-stocked")
  @APIResponse(responseCode = "428", description = "version-required")
  public Uni<RestResponse<TransferView>> change(
      UUID id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @NotNull @Valid NewTransfer request) {
    return draft.change(id, ifMatch, request).map(t -> Answers.versioned(t.version(), t));
  }
}
