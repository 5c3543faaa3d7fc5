package dz.mizan.accounting.invoice.creditnote;

import dz.mizan.accounting.invoice.document.DocumentKind;
import dz.mizan.accounting.invoice.document.DocumentView;
import dz.mizan.accounting.invoice.document.NewLine;
import dz.mizan.accounting.invoice.document.ShowDocuments;
import dz.mizan.common.idempotency.Idempotent;
import dz.mizan.common.tenancy.InCompany;
import dz.mizan.common.web.Answers;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
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

/** Cancels invoices. */
@Produces(MediaType.APPLICATION_JSON)
@Path("/api/v1/invoices/{id}/cancel")
@Tag(name = "Invoices")
public class CancelInvoiceResource {
  private final CancelInvoice cancel;
  private final ShowDocuments show;

  CancelInvoiceResource(CancelInvoice cancel, ShowDocuments show) {
    this.cancel = cancel;
    this.show = show;
  }

  /** Why an invoice is cancelled; printed on the credit note. */
  @Schema(name = "InvoiceCancellation")
  record Cancellation(
      @Schema(examples = "Erreur de facturation")
          @NotBlank
          @Size(max = 200)
          @Pattern(regexp = NewLine.TEXT, message = NewLine.NO_CNTRL)
          String reason) {}

  @POST
  @InCompany
  @Idempotent
  @PermissionsAllowed("invoices:cancel")
  @Operation(
      summary = "Cancel an issued invoice by a credit note over all of it",
      description =
          "Permission: invoices:cancel. If-Match is honoured. Nothing may be paid or credited."
              + " One that is cancelled is answered as it is.")
  @APIResponse(
      responseCode = "200",
      description = "Cancelled; the new ETag is set",
      content = @Content(schema = @Schema(implementation = DocumentView.class)))
  @APIResponse(
      responseCode = "409",
      description = "wrong-document-status, invoice-paid, invoice-credited, deposit-deducted")
  @APIResponse(responseCode = "412", description = "stale-version")
  @APIResponse(
      responseCode = "422",
      description = "missing-mentions, no-open-period, period-closed")
  public Uni<RestResponse<DocumentView>> cancel(
      UUID id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @NotNull @Valid Cancellation request) {
    return cancel
        .handle(id, ifMatch, request.reason().strip())
        .chain(invoice -> show.require(DocumentKind.INVOICE, invoice.id()))
        .map(v -> Answers.versioned(v.version(), v));
  }
}
