package dz.mizan.inventory.pos.ticket;

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
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** What is sold and returned at tills. */
@Produces(MediaType.APPLICATION_JSON)
@Path("/api/v1/tickets")
@Tag(name = "Point of sale")
public class TicketResource {
  private final Tickets tickets;
  private final RecordTicket record;
  private final UploadTickets upload;

  TicketResource(Tickets tickets, RecordTicket record, UploadTickets upload) {
    this.tickets = tickets;
    this.record = record;
    this.upload = upload;
  }

  @POST
  @InCompany
  @Idempotent
  @PermissionsAllowed("tickets:create")
  @Extension(name = "x-mizan-permission", value = "tickets:refund")
  @Operation(
      summary = "Record a ticket of a till",
      description =
          """
          Permission: tickets:create; tickets:refund for lines that come back; tickets:override-price \
          for a price that is not the list's, and for discounts. Prices are as the till shows them. \
          The ticket's own id makes it unique, whatever the Idempotency-Key: the same again gets the \
          same ticket. offline: it has happened already, so that stock, price, stamp and credit \
          are no reason to refuse it: see state and flags. Online, what is short or deviates is \
          refused.""")
  @APIResponse(
      responseCode = "201",
      description = "Recorded; Location is set",
      content = @Content(schema = @Schema(implementation = TicketView.class)))
  @APIResponse(
      responseCode = "200",
      description = "Recorded before; Idempotency-Replayed is set",
      content = @Content(schema = @Schema(implementation = TicketView.class)))
  @APIResponse(responseCode = "403", description = "forbidden, out-of-scope, price-not-allowed")
  @APIResponse(
      responseCode = "409",
      description = "ticket-reused, till-session-not-open, till-inactive, warehouse-frozen")
  @APIResponse(
      responseCode = "422",
      description =
          "unknown-till, unknown-till-session, unknown-product, unknown-barcode, unknown-unit,"
              + " unknown-ticket-line, no-price, product-archived, insufficient-stock,"
              + " payment-mismatch, ticket-amounts-differ, return-exceeds-sale, return-offline,"
              + " issued-at-out-of-range, unknown-customer, customer-inactive, credit-limit,"
              + " lot-not-shipped")
  public Uni<RestResponse<TicketView>> create(@NotNull @Valid NewTicket request) {
    return record.handle(request).map(TicketResource::answer);
  }

  private static RestResponse<TicketView> answer(RecordTicket.Recorded recorded) {
    if (recorded.isReplayed()) {
      return RestResponse.ResponseBuilder.ok(recorded.ticket())
          .header("Idempotency-Replayed", true)
          .build();
    }
    return Answers.created("/api/v1/tickets/" + recorded.ticket().id(), recorded.ticket());
  }

  @POST
  @Path("batch")
  @PermissionsAllowed("tickets:create")
  @Extension(name = "x-mizan-without-idempotency-key", value = "each ticket has its id")
  @Extension(name = "x-mizan-permission", value = "tickets:override-price")
  @Operation(
      summary = "Upload up to 200 tickets of a till that comes back online",
      description =
          "Permission: tickets:create. Each ticket has its own outcome and keeps no other out; the"
              + " upload may be sent again as it is.")
  @APIResponse(
      responseCode = "200",
      description = "What became of each, in their order",
      content = @Content(schema = @Schema(implementation = TicketOutcome.Outcomes.class)))
  @APIResponse(responseCode = "403", description = "forbidden")
  public Uni<TicketOutcome.Outcomes> upload(@NotNull @Valid TicketBatch request) {
    return upload.handle(request);
  }

  @GET
  @InCompany
  @PermissionsAllowed("tickets:read")
  @Operation(
      summary = "List tickets, the first recorded first",
      description =
          "Permission: tickets:read. Filters: tillId, sessionId, state, isFlagged. Within the"
              + " caller's scope.")
  public Uni<Page<TicketSummary>> list(
      @BeanParam @Valid PageRequest request, @BeanParam TicketFilter filter) {
    return tickets
        .page(request, filter)
        .map(
            rows ->
                Page.of(
                    rows,
                    request,
                    ticket -> List.of(ticket.recordedAt().toString(), ticket.id().toString())));
  }

  @GET
  @Path("{id}")
  @InCompany
  @PermissionsAllowed("tickets:read")
  @Operation(summary = "Read a ticket", description = "Permission: tickets:read")
  @APIResponse(
      responseCode = "200",
      description = "The ticket",
      content = @Content(schema = @Schema(implementation = TicketView.class)))
  @APIResponse(responseCode = "403", description = "forbidden, out-of-scope")
  public Uni<TicketView> read(UUID id) {
    return tickets.require(id);
  }
}
