package dz.mizan.inventory.sales;

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

/** What becomes of an order without any of its goods moving. */
@InCompany
@Produces(MediaType.APPLICATION_JSON)
@Path("/api/v1/sales-orders/{id}")
@Tag(name = "Sales orders")
public class SalesOrderLifeResource {
  private final SalesOrderList list;
  private final ProcessOrder process;
  private final CompleteOrder complete;
  private final CancelOrder cancel;

  SalesOrderLifeResource(
      SalesOrderList list, ProcessOrder process, CompleteOrder complete, CancelOrder cancel) {
    this.list = list;
    this.process = process;
    this.complete = complete;
    this.cancel = cancel;
  }

  @POST
  @Path("process")
  @Idempotent
  @PermissionsAllowed("sales-orders:process")
  @Operation(
      summary = "Confirm a PENDING order: it becomes PROCESSING",
      description =
          "Permission: sales-orders:process. Its goods are reserved without an end; if the"
              + " reservation had expired, anew, which is refused where there is not enough any more."
              + " If-Match is heeded where it is sent.")
  @APIResponse(
      responseCode = "200",
      description = "The order, now PROCESSING; the new ETag is set",
      content = @Content(schema = @Schema(implementation = SalesOrderView.class)))
  @APIResponse(responseCode = "403", description = "forbidden, out-of-scope")
  @APIResponse(responseCode = "404", description = "not-found")
  @APIResponse(responseCode = "409", description = "illegal-transition")
  @APIResponse(responseCode = "412", description = "stale-version")
  @APIResponse(
      responseCode = "422",
      description = "insufficient-stock, customer-inactive, credit-limit")
  public Uni<RestResponse<SalesOrderView>> process(
      UUID id, @HeaderParam("If-Match") @Nullable String ifMatch) {
    return process.handle(id, ifMatch).chain(() -> show(id));
  }

  @POST
  @Path("complete")
  @Idempotent
  @PermissionsAllowed("sales-orders:complete")
  @Operation(
      summary = "Complete a PROCESSING order: what was delivered is to be invoiced",
      description =
          "Permission: sales-orders:complete. All goods must have been shipped, or the rest is"
              + " cancelled by cancelRest, which gives its reservation back and takes it off the"
              + " totals. If-Match is heeded where it is sent.")
  @APIResponse(
      responseCode = "200",
      description = "The order, now COMPLETED; the new ETag is set",
      content = @Content(schema = @Schema(implementation = SalesOrderView.class)))
  @APIResponse(responseCode = "403", description = "forbidden, out-of-scope")
  @APIResponse(responseCode = "404", description = "not-found")
  @APIResponse(responseCode = "409", description = "illegal-transition")
  @APIResponse(responseCode = "412", description = "stale-version")
  @APIResponse(responseCode = "422", description = "order-not-shipped, order-nothing-left")
  public Uni<RestResponse<SalesOrderView>> complete(
      UUID id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @Valid @Nullable Completion request) {
    var asked = request == null ? new Completion(null) : request;
    return complete.handle(id, ifMatch, asked).chain(() -> show(id));
  }

  @POST
  @Path("cancel")
  @Idempotent
  @PermissionsAllowed("sales-orders:cancel")
  @Operation(
      summary = "Cancel an order of which nothing was shipped",
      description =
          "Permission: sales-orders:cancel. From PENDING or PROCESSING; its reservation is given"
              + " back. Of what was shipped in part, complete with cancelRest. If-Match is heeded"
              + " where it is sent.")
  @APIResponse(
      responseCode = "200",
      description = "The order, now CANCELLED; the new ETag is set",
      content = @Content(schema = @Schema(implementation = SalesOrderView.class)))
  @APIResponse(responseCode = "403", description = "forbidden, out-of-scope")
  @APIResponse(responseCode = "404", description = "not-found")
  @APIResponse(responseCode = "409", description = "illegal-transition")
  @APIResponse(responseCode = "412", description = "stale-version")
  @APIResponse(responseCode = "422", description = "order-shipped")
  public Uni<RestResponse<SalesOrderView>> cancel(
      UUID id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @NotNull @Valid Cancellation request) {
    return cancel.handle(id, ifMatch, request).chain(() -> show(id));
  }

  private Uni<RestResponse<SalesOrderView>> show(UUID id) {
    return list.show(id).map(o -> Answers.versioned(o.version(), o));
  }
}
