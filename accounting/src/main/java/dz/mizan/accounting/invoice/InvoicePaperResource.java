package dz.mizan.accounting.invoice;

import dz.mizan.accounting.invoice.document.DocumentKind;
import dz.mizan.accounting.invoice.paper.PrintDocument;
import dz.mizan.common.print.PrintedPaper;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.mutiny.Uni;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** An invoice to print. */
@Path("/api/v1/invoices/{id}/paper")
@Tag(name = "Invoices")
public class InvoicePaperResource {
  private final PrintDocument print;
  private final IssueInvoice issue;

  InvoicePaperResource(PrintDocument print, IssueInvoice issue) {
    this.print = print;
    this.issue = issue;
  }

  @GET
  @PermissionsAllowed("invoices:read")
  @Operation(
      summary = "Print an invoice on A4",
      description =
          "Permission: invoices:read. As it was when it was numbered; a draft is marked as such.")
  @APIResponse(
      responseCode = "200",
      description = "HTML or PDF",
      content = {
        @Content(
            mediaType = PrintedPaper.PDF,
            schema = @Schema(type = SchemaType.STRING, format = "binary")),
        @Content(mediaType = PrintedPaper.HTML, schema = @Schema(type = SchemaType.STRING))
      })
  public Uni<RestResponse<byte[]>> paper(
      UUID id,
      @Parameter(description = "html or pdf")
          @QueryParam("format")
          @DefaultValue("pdf")
          @Pattern(regexp = "html|pdf", message = "html or pdf")
          String format,
      @Parameter(description = "fr, ar or en")
          @QueryParam("lang")
          @DefaultValue("fr")
          @Pattern(regexp = "fr|ar|en", message = "fr, ar or en")
          String language) {
    return print.handle(DocumentKind.INVOICE, id, issue::parts, format, language);
  }
}
