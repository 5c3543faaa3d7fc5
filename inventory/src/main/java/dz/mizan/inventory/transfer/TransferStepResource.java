package dz.mizan.inventory.transfer;

import dz.mizan.common.idempotency.Idempotent;
import dz.mizan.common.tenancy.InCompany;
import dz.mizan.common.web.Answers;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
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

/** The steps of a transfer. If-Match is checked where it is sent. */
@Produces(MediaType.APPLICATION_JSON)
@Path("/api/v1/stock-transfers/{id}")
@Tag(name = "Stock transfers")
public class TransferStepResource {
  private final DraftTransfer draft;
  private final SendTransfer send;
  private final SettleTransfer settle;

  TransferStepResource(DraftTransfer draft, SendTransfer send, SettleTransfer settle) {
    this.draft = draft;
    this.send = send;
    this.settle = settle;
  }

  @POST
  @Path("send")
  @InCompany
  @Idempotent
  @PermissionsAllowed("stock-transfers:send")
  @Operation(
      summary = "Send: the goods leave the source and are in transit",
      description =
          "Permission: stock-transfers:send. The source must be within the caller's scope. All lines"
              + " leave or none.")
  @APIResponse(
      responseCode = "200",
      description = "Sent; the new ETag is set",
      content = @Content(schema = @Schema(implementation = TransferView.class)))
  @APIResponse(responseCode = "403", description = "forbidden, out-of-scope")
  @APIResponse(responseCode = "409", description = "wrong-transfer-status, warehouse-frozen")
  @APIResponse(responseCode = "412", description = "stale-version")
  @APIResponse(
      responseCode = "422",
      description =
          "insufficient-stock, unknown-warehouse, unknown-lot, unknown-location, lot-required,"
              + " lot-not-expected, product-archived, not-stocked")
  public Uni<RestResponse<TransferView>> send(
      UUID id, @HeaderParam("If-Match") @Nullable String ifMatch) {
    return send.handle(id, ifMatch).map(TransferStepResource::answer);
  }

  @POST
  @Path("receive")
  @InCompany
  @Idempotent
  @PermissionsAllowed("stock-transfers:receive")
  @Operation(
      summary = "Receive all or some of what is in transit",
      description =
          "Permission: stock-transfers:receive. The destination must be within the caller's scope. What"
              + " arrives is worth what left with it; the last reception takes the rest to the centime.")
  @APIResponse(
      responseCode = "200",
      description = "Received; the new ETag is set",
      content = @Content(schema = @Schema(implementation = TransferView.class)))
  @APIResponse(responseCode = "403", description = "forbidden, out-of-scope")
  @APIResponse(responseCode = "409", description = "wrong-transfer-status, warehouse-frozen")
  @APIResponse(responseCode = "412", description = "stale-version")
  @APIResponse(responseCode = "422", description = "more-than-in-transit, unknown-location")
  public Uni<RestResponse<TransferView>> receive(
      UUID id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @NotNull @Valid NewReception request) {
    return settle.receive(id, ifMatch, request).map(TransferStepResource::answer);
  }

  @POST
  @Path("close-short")
  @InCompany
  @Idempotent
  @PermissionsAllowed("stock-transfers:receive")
  @Operation(
      summary = "Give up what has not arrived: its value is lost",
      description =
          "Permission: stock-transfers:receive. The destination must be within the caller's scope.")
  @APIResponse(
      responseCode = "200",
      description = "Closed; the new ETag is set",
      content = @Content(schema = @Schema(implementation = TransferView.class)))
  @APIResponse(responseCode = "403", description = "forbidden, out-of-scope")
  @APIResponse(responseCode = "409", description = "wrong-transfer-status")
  @APIResponse(responseCode = "412", description = "stale-version")
  public Uni<RestResponse<TransferView>> closeShort(
      UUID id, @HeaderParam("If-Match") @Nullable String ifMatch, @NotNull @Valid Reason request) {
    return settle.closeShort(id, ifMatch, request).map(TransferStepResource::answer);
  }

  @POST
  @Path("recall")
  @InCompany
  @Idempotent
  @PermissionsAllowed("stock-transfers:send")
  @Operation(
      summary = "Recall to the sender what nothing has arrived of",
      description =
          "Permission: stock-transfers:send. The source must be within the caller's scope. The goods are"
              + " booked into the source again, at the value that left.")
  @APIResponse(
      responseCode = "200",
      description = "Returned to the sender; the new ETag is set",
      content = @Content(schema = @Schema(implementation = TransferView.class)))
  @APIResponse(responseCode = "403", description = "forbidden, out-of-scope")
  @APIResponse(responseCode = "409", description = "wrong-transfer-status, warehouse-frozen")
  @APIResponse(responseCode = "412", description = "stale-version")
  public Uni<RestResponse<TransferView>> recall(
      UUID id, @HeaderParam("If-Match") @Nullable String ifMatch, @NotNull @Valid Reason request) {
    return settle.recall(id, ifMatch, request).map(TransferStepResource::answer);
  }

  @POST
  @Path("cancel")
  @InCompany
  @Idempotent
  @PermissionsAllowed("stock-transfers:cancel")
  @Operation(
      summary = "Cancel a draft",
      description =
          "Permission: stock-transfers:cancel. One of the two warehouses must be within the caller's"
              + " scope.")
  @APIResponse(
      responseCode = "200",
      description = "Cancelled; the new ETag is set",
      content = @Content(schema = @Schema(implementation = TransferView.class)))
  @APIResponse(responseCode = "403", description = "forbidden, out-of-scope")
  @APIResponse(responseCode = "409", description = "wrong-transfer-status")
  @APIResponse(responseCode = "412", description = "stale-version")
  public Uni<RestResponse<TransferView>> cancel(
      UUID id, @HeaderParam("If-Match") @Nullable String ifMatch) {
    return draft.cancel(id, ifMatch).map(TransferStepResource::answer);
  }

  private static RestResponse<TransferView> answer(TransferView transfer) {
    return Answers.versioned(transfer.version(), transfer);
  }
}
