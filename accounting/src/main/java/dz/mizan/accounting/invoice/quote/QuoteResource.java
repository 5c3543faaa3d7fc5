package dz.mizan.accounting.invoice.quote;

import dz.mizan.accounting.invoice.document.DocumentFilter;
import dz.mizan.accounting.invoice.document.DocumentKind;
import dz.mizan.accounting.invoice.document.DocumentView;
import dz.mizan.accounting.invoice.document.SalesDocument;
import dz.mizan.accounting.invoice.document.ShowDocuments;
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
import jakarta.ws.rs.core.MediaType;
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

/** Quotes and proformas (PF). */
@Produces(MediaType.APPLICATION_JSON)
@Path("/api/v1/quotes")
@Tag(name = "Quotes", description = "Quotes and proformas")
public class QuoteResource {
  private static final String EXAMPLE =
      """
      {"partnerId": "0193a5c2-7ae0-7d11-8c55-1a2b3c4d5e6f", "validUntil": "2026-12-26",
       "lines": [{"kind": "SERVICE", "designation": "Audit du réseau", "unit": "JOUR",
                  "quantity": "3", "unitPrice": "45000.00", "tvaCode": "NORMAL"}]}
      """;

  private final WriteQuote write;
  private final SendQuote send;
  private final MoveQuote move;
  private final ShowDocuments show;

  QuoteResource(WriteQuote write, SendQuote send, MoveQuote move, ShowDocuments show) {
    this.write = write;
    this.send = send;
    this.move = move;
    this.show = show;
  }

  @POST
  @InCompany
  @Idempotent
  @PermissionsAllowed("quotes:create")
  @Operation(
      summary = "Create a quote, as a draft",
      description =
          "Permission: quotes:create. It gets its number when it is sent. Honours"
              + " Idempotency-Key.")
  @APIResponse(
      responseCode = "201",
      description = "Created; Location and ETag are set",
      content = @Content(schema = @Schema(implementation = DocumentView.class)))
  @APIResponse(responseCode = "422", description = "unknown-customer, unknown-sales-account")
  public Uni<RestResponse<DocumentView>> create(
      @RequestBody(
              content = @Content(examples = @ExampleObject(name = "services", value = EXAMPLE)))
          @NotNull
          @Valid
          QuoteRequest request) {
    return write
        .create(request)
        .chain(this::view)
        .map(v -> Answers.created("/api/v1/quotes/" + v.id(), v.version(), v));
  }

  @GET
  @InCompany
  @PermissionsAllowed("quotes:read")
  @Operation(
      summary = "List quotes without their lines, oldest first",
      description =
          "Permission: quotes:read. Paged; filters: status, partnerId, number, from, to,"
              + " sourceId.")
  @APIResponse(responseCode = "200", description = "A page")
  public Uni<Page<DocumentView>> list(
      @BeanParam @Valid PageRequest page, @BeanParam @Valid DocumentFilter filter) {
    return show.page(DocumentKind.QUOTE, page, filter);
  }

  @GET
  @Path("{id}")
  @InCompany
  @PermissionsAllowed("quotes:read")
  @Operation(summary = "Read a quote", description = "Permission: quotes:read.")
  @APIResponse(
      responseCode = "200",
      description = "With its lines, TVA by rate and what is still open; ETag is set",
      content = @Content(schema = @Schema(implementation = DocumentView.class)))
  public Uni<RestResponse<DocumentView>> get(UUID id) {
    return show.require(DocumentKind.QUOTE, id).map(v -> Answers.versioned(v.version(), v));
  }

  @PUT
  @Path("{id}")
  @InCompany
  @PermissionsAllowed("quotes:change")
  @Operation(
      summary = "Change a draft",
      description = "Permission: quotes:change. If-Match must carry the ETag. Lines are replaced.")
  @APIResponse(
      responseCode = "200",
      description = "Changed; the new ETag is set",
      content = @Content(schema = @Schema(implementation = DocumentView.class)))
  @APIResponse(responseCode = "409", description = "document-not-draft")
  @APIResponse(responseCode = "412", description = "stale-version")
  @APIResponse(responseCode = "422", description = "as for its creation")
  @APIResponse(responseCode = "428", description = "version-required")
  public Uni<RestResponse<DocumentView>> change(
      UUID id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @NotNull @Valid QuoteRequest request) {
    return answer(write.change(id, ifMatch, request));
  }

  @DELETE
  @Path("{id}")
  @InCompany
  @PermissionsAllowed("quotes:delete")
  @Operation(
      summary = "Delete a draft",
      description = "Permission: quotes:delete. If-Match must carry the ETag.")
  @APIResponse(responseCode = "204", description = "Deleted")
  @APIResponse(responseCode = "409", description = "document-not-draft")
  @APIResponse(responseCode = "412", description = "stale-version")
  @APIResponse(responseCode = "428", description = "version-required")
  public Uni<RestResponse<Void>> delete(
      UUID id, @HeaderParam("If-Match") @Nullable String ifMatch) {
    return write.delete(id, ifMatch).map(done -> RestResponse.noContent());
  }

  @POST
  @Path("{id}/send")
  @InCompany
  @Idempotent
  @PermissionsAllowed("quotes:send")
  @Operation(
      summary = "Send a draft: it is numbered and frozen",
      description =
          "Permission: quotes:send. If-Match is honoured. "
              + "TVA is that of today. One that is sent is answered as it is.")
  @APIResponse(
      responseCode = "200",
      description = "Done; the new ETag is set",
      content = @Content(schema = @Schema(implementation = DocumentView.class)))
  @APIResponse(responseCode = "409", description = "wrong-document-status")
  @APIResponse(responseCode = "412", description = "stale-version")
  @APIResponse(responseCode = "422", description = "unknown-customer")
  public Uni<RestResponse<DocumentView>> send(
      UUID id, @HeaderParam("If-Match") @Nullable String ifMatch) {
    return answer(send.handle(id, ifMatch));
  }

  @POST
  @Path("{id}/accept")
  @InCompany
  @Idempotent
  @PermissionsAllowed("quotes:answer")
  @Operation(
      summary = "Note that the customer accepts",
      description = "Permission: quotes:answer. If-Match is honoured. Not after its last day.")
  @APIResponse(
      responseCode = "200",
      description = "Done; the new ETag is set",
      content = @Content(schema = @Schema(implementation = DocumentView.class)))
  @APIResponse(responseCode = "409", description = "wrong-document-status")
  @APIResponse(responseCode = "412", description = "stale-version")
  public Uni<RestResponse<DocumentView>> accept(
      UUID id, @HeaderParam("If-Match") @Nullable String ifMatch) {
    return answer(move.accept(id, ifMatch));
  }

  @POST
  @Path("{id}/refuse")
  @InCompany
  @Idempotent
  @PermissionsAllowed("quotes:answer")
  @Operation(
      summary = "Note that the customer refuses",
      description = "Permission: quotes:answer. If-Match is honoured. A refused quote stays so.")
  @APIResponse(
      responseCode = "200",
      description = "Done; the new ETag is set",
      content = @Content(schema = @Schema(implementation = DocumentView.class)))
  @APIResponse(responseCode = "409", description = "wrong-document-status")
  @APIResponse(responseCode = "412", description = "stale-version")
  public Uni<RestResponse<DocumentView>> refuse(
      UUID id, @HeaderParam("If-Match") @Nullable String ifMatch) {
    return answer(move.refuse(id, ifMatch));
  }

  @POST
  @Path("{id}/invoice")
  @InCompany
  @Idempotent
  @PermissionsAllowed("invoices:create")
  @Operation(
      summary = "Make the draft of an invoice of a quote that was sent or accepted",
      description =
          "Permission: invoices:create. If-Match is honoured. The quote counts as"
              + " accepted; TVA will be that of the day of issue.")
  @APIResponse(
      responseCode = "201",
      description = "The invoice; Location and ETag are set",
      content = @Content(schema = @Schema(implementation = DocumentView.class)))
  @APIResponse(responseCode = "409", description = "wrong-document-status, already-invoiced")
  @APIResponse(responseCode = "412", description = "stale-version")
  public Uni<RestResponse<DocumentView>> invoice(
      UUID id, @HeaderParam("If-Match") @Nullable String ifMatch) {
    return move.invoice(id, ifMatch)
        .chain(invoice -> show.require(DocumentKind.INVOICE, invoice.id()))
        .map(v -> Answers.created("/api/v1/invoices/" + v.id(), v.version(), v));
  }

  private Uni<RestResponse<DocumentView>> answer(Uni<SalesDocument> done) {
    return done.chain(this::view).map(v -> Answers.versioned(v.version(), v));
  }

  private Uni<DocumentView> view(SalesDocument quote) {
    return show.require(DocumentKind.QUOTE, quote.id());
  }
}
