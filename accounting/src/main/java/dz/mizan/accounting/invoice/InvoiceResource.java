package dz.mizan.accounting.invoice;

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

/** Invoices (FA): drafts, and what was issued. */
@Produces(MediaType.APPLICATION_JSON)
@Path("/api/v1/invoices")
@Tag(name = "Invoices", description = "Invoices to customers")
public class InvoiceResource {
  private static final String EXAMPLE =
      """
      {"partnerId": "0193a5c2-7ae0-7d11-8c55-1a2b3c4d5e6f", "paymentMode": "TRANSFER",
       "paymentTermsDays": 30, "reference": "BC-778", "discountPercent": "2.50",
       "lines": [{"kind": "GOODS", "sku": "HO-1L", "designation": "Huile d'olive 1 L",
                  "unit": "LITRE", "quantity": "4", "unitPrice": "250.00", "tvaCode": "NORMAL"},
                 {"kind": "TRANSPORT", "designation": "Livraison", "quantity": "1",
                  "unitPrice": "1000.00", "tvaCode": "NORMAL"}]}
      """;

  private final WriteInvoice write;
  private final IssueInvoice issue;
  private final ShowDocuments show;

  InvoiceResource(WriteInvoice write, IssueInvoice issue, ShowDocuments show) {
    this.write = write;
    this.issue = issue;
    this.show = show;
  }

  @POST
  @InCompany
  @Idempotent
  @PermissionsAllowed("invoices:create")
  @Operation(
      summary = "Create an invoice, as a draft",
      description =
          "Permission: invoices:create. It gets its number when it is issued. Honours"
              + " Idempotency-Key.")
  @APIResponse(
      responseCode = "201",
      description = "Created; Location and ETag are set",
      content = @Content(schema = @Schema(implementation = DocumentView.class)))
  @APIResponse(
      responseCode = "422",
      description = "unknown-customer, unknown-sales-account, wrong-deposit")
  public Uni<RestResponse<DocumentView>> create(
      @RequestBody(content = @Content(examples = @ExampleObject(name = "goods", value = EXAMPLE)))
          @NotNull
          @Valid
          InvoiceRequest request) {
    return write
        .create(request)
        .chain(this::view)
        .map(v -> Answers.created("/api/v1/invoices/" + v.id(), v.version(), v));
  }

  @GET
  @InCompany
  @PermissionsAllowed("invoices:read")
  @Operation(
      summary = "List invoices without their lines, oldest first",
      description =
          "Permission: invoices:read. Paged; filters: status, partnerId, number, from, to,"
              + " sourceId.")
  @APIResponse(responseCode = "200", description = "A page")
  public Uni<Page<DocumentView>> list(
      @BeanParam @Valid PageRequest page, @BeanParam @Valid DocumentFilter filter) {
    return show.page(DocumentKind.INVOICE, page, filter);
  }

  @GET
  @Path("{id}")
  @InCompany
  @PermissionsAllowed("invoices:read")
  @Operation(summary = "Read an invoice", description = "Permission: invoices:read.")
  @APIResponse(
      responseCode = "200",
      description = "With its lines, TVA by rate and what is still open; ETag is set",
      content = @Content(schema = @Schema(implementation = DocumentView.class)))
  public Uni<RestResponse<DocumentView>> get(UUID id) {
    return show.require(DocumentKind.INVOICE, id).map(v -> Answers.versioned(v.version(), v));
  }

  @PUT
  @Path("{id}")
  @InCompany
  @PermissionsAllowed("invoices:change")
  @Operation(
      summary = "Change a draft",
      description =
          "Permission: invoices:change. If-Match must carry the ETag. Lines are replaced.")
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
      @NotNull @Valid InvoiceRequest request) {
    return answer(write.change(id, ifMatch, request));
  }

  @DELETE
  @Path("{id}")
  @InCompany
  @PermissionsAllowed("invoices:delete")
  @Operation(
      summary = "Delete a draft",
      description = "Permission: invoices:delete. If-Match must carry the ETag.")
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
  @PermissionsAllowed("invoices:issue")
  @Operation(
      summary = "Issue a draft: it is numbered, booked and frozen",
      description =
          "Permission: invoices:issue. If-Match is honoured. TVA is that of the day. One that is"
              + " issued is answered as it is.")
  @APIResponse(
      responseCode = "200",
      description = "Issued; the new ETag is set",
      content = @Content(schema = @Schema(implementation = DocumentView.class)))
  @APIResponse(responseCode = "409", description = "wrong-document-status")
  @APIResponse(responseCode = "412", description = "stale-version")
  @APIResponse(
      responseCode = "422",
      description =
          "missing-mentions (violations name the field, or the setting as settings.nif),"
              + " wrong-issue-date, nothing-to-invoice, no-open-period, period-closed,"
              + " unknown-customer")
  public Uni<RestResponse<DocumentView>> issue(
      UUID id, @HeaderParam("If-Match") @Nullable String ifMatch) {
    return answer(issue.handle(id, ifMatch));
  }

  private Uni<RestResponse<DocumentView>> answer(Uni<SalesDocument> done) {
    return done.chain(this::view).map(v -> Answers.versioned(v.version(), v));
  }

  private Uni<DocumentView> view(SalesDocument invoice) {
    return show.require(DocumentKind.INVOICE, invoice.id());
  }
}
