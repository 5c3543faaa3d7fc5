package dz.mizan.accounting.invoice.creditnote;

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

/** Credit notes (AV): drafts, and what was issued. */
@Produces(MediaType.APPLICATION_JSON)
@Path("/api/v1/credit-notes")
@Tag(name = "Credit notes", description = "What is taken back of invoices")
public class CreditNoteResource {
  private static final String EXAMPLE =
      """
      {"invoiceId": "0193a5c2-7ae0-7d11-8c55-1a2b3c4d5e6f", "reason": "Marchandise non conforme",
       "lines": [{"position": 1, "quantity": "1"}, {"position": 2, "amount": "100.00"}]}
      """;

  private final WriteCreditNote write;
  private final IssueCreditNote issue;
  private final ShowDocuments show;

  CreditNoteResource(WriteCreditNote write, IssueCreditNote issue, ShowDocuments show) {
    this.write = write;
    this.issue = issue;
    this.show = show;
  }

  @POST
  @InCompany
  @Idempotent
  @PermissionsAllowed("credit-notes:create")
  @Operation(
      summary = "Create a credit note, as a draft",
      description =
          "Permission: credit-notes:create. Without lines all that is left of the invoice is"
              + " credited. It gets its number when it is issued. Honours Idempotency-Key.")
  @APIResponse(
      responseCode = "201",
      description = "Created; Location and ETag are set",
      content = @Content(schema = @Schema(implementation = DocumentView.class)))
  @APIResponse(responseCode = "422", description = "more-than-invoiced")
  @APIResponse(responseCode = "409", description = "wrong-document-status, deposit-deducted")
  public Uni<RestResponse<DocumentView>> create(
      @RequestBody(content = @Content(examples = @ExampleObject(name = "credit", value = EXAMPLE)))
          @NotNull
          @Valid
          CreditNoteRequest request) {
    return write
        .create(request)
        .chain(this::view)
        .map(v -> Answers.created("/api/v1/credit-notes/" + v.id(), v.version(), v));
  }

  @GET
  @InCompany
  @PermissionsAllowed("credit-notes:read")
  @Operation(
      summary = "List credit notes without their lines, oldest first",
      description =
          "Permission: credit-notes:read. Paged; filters: status, partnerId, number, from, to,"
              + " sourceId, invoiceId.")
  @APIResponse(responseCode = "200", description = "A page")
  public Uni<Page<DocumentView>> list(
      @BeanParam @Valid PageRequest page, @BeanParam @Valid DocumentFilter filter) {
    return show.page(DocumentKind.CREDIT_NOTE, page, filter);
  }

  @GET
  @Path("{id}")
  @InCompany
  @PermissionsAllowed("credit-notes:read")
  @Operation(summary = "Read a credit note", description = "Permission: credit-notes:read.")
  @APIResponse(
      responseCode = "200",
      description = "With its lines, TVA by rate and what is still open; ETag is set",
      content = @Content(schema = @Schema(implementation = DocumentView.class)))
  public Uni<RestResponse<DocumentView>> get(UUID id) {
    return show.require(DocumentKind.CREDIT_NOTE, id).map(v -> Answers.versioned(v.version(), v));
  }

  @PUT
  @Path("{id}")
  @InCompany
  @PermissionsAllowed("credit-notes:change")
  @Operation(
      summary = "Change a draft",
      description =
          "Permission: credit-notes:change. If-Match must carry the ETag. Lines are replaced.")
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
      @NotNull @Valid CreditNoteRequest request) {
    return answer(write.change(id, ifMatch, request));
  }

  @DELETE
  @Path("{id}")
  @InCompany
  @PermissionsAllowed("credit-notes:delete")
  @Operation(
      summary = "Delete a draft",
      description = "Permission: credit-notes:delete. If-Match must carry the ETag.")
  @APIResponse(responseCode = "204", description = "Deleted")
  @APIResponse(responseCode = "409", description = "document-not-draft")
  @APIResponse(responseCode = "412", description = "stale-version")
  @APIResponse(responseCode = "428", description = "version-required")
  public Uni<RestResponse<Void>> delete(
      UUID id, @HeaderParam("If-Match") @Nullable String ifMatch) {
    return write.delete(id, ifMatch).map(done -> RestResponse.noContent());
  }

  @POST
  @Path("{id}/issue")
  @InCompany
  @Idempotent
  @PermissionsAllowed("credit-notes:issue")
  @Operation(
      summary = "Issue a draft: it is numbered, booked and frozen",
      description =
          "Permission: credit-notes:issue. If-Match is honoured. It settles what is open of the"
              + " invoice; the rest stays the customer's. One that is issued is answered as it is.")
  @APIResponse(
      responseCode = "200",
      description = "Issued; the new ETag is set",
      content = @Content(schema = @Schema(implementation = DocumentView.class)))
  @APIResponse(responseCode = "409", description = "wrong-document-status, deposit-deducted")
  @APIResponse(responseCode = "412", description = "stale-version")
  @APIResponse(
      responseCode = "422",
      description =
          "more-than-invoiced, missing-mentions, wrong-issue-date, no-open-period, period-closed")
  public Uni<RestResponse<DocumentView>> issue(
      UUID id, @HeaderParam("If-Match") @Nullable String ifMatch) {
    return answer(issue.handle(id, ifMatch));
  }

  private Uni<RestResponse<DocumentView>> answer(Uni<SalesDocument> done) {
    return done.chain(this::view).map(v -> Answers.versioned(v.version(), v));
  }

  private Uni<DocumentView> view(SalesDocument note) {
    return show.require(DocumentKind.CREDIT_NOTE, note.id());
  }
}
