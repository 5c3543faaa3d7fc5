package dz.mizan.hr.paper.payslip;

import dz.mizan.common.print.PaperFormat;
import dz.mizan.common.print.PaperLanguage;
import dz.mizan.common.print.PrintedPaper;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** What somebody signs who leaves. Without a fixed media type: the format decides. */
@Path("/api/v1/payroll-papers/{runId}/receipts")
@Tag(name = "Payroll papers")
public class SettlementReceiptResource {
  private final ComposeSlips compose;

  SettlementReceiptResource(ComposeSlips compose) {
    this.compose = compose;
  }

  @GET
  @Path("{employeeId}")
  @Authenticated
  @Extension(name = "x-mizan-permission", value = "payroll-reports:read")
  @Operation(
      summary = "Print the receipt for a final settlement",
      description =
          "Permission: payroll-reports:read, or what reading the payslip takes. Reçu pour solde de"
              + " tout compte: the items of a SETTLEMENT payslip with the words to sign, in French,"
              + " Arabic or English. Noted in the audit trail unless it is one's own.")
  @APIResponse(
      responseCode = "200",
      description = "The receipt",
      content = {
        @Content(mediaType = "application/pdf", schema = @Schema(implementation = String.class)),
        @Content(mediaType = "text/html", schema = @Schema(implementation = String.class))
      })
  @APIResponse(
      responseCode = "404",
      description = "not-found: no such payslip, of another kind of run, or not the caller's")
  public Uni<RestResponse<byte[]>> one(
      UUID runId,
      UUID employeeId,
      @Parameter(description = "pdf or html", example = "pdf")
          @QueryParam("format")
          @DefaultValue("pdf")
          @Pattern(regexp = "pdf|html", message = "pdf or html")
          String format,
      @Parameter(description = "fr, ar or en; by default Accept-Language, else French")
          @QueryParam("lang")
          @Pattern(regexp = "fr|ar|en", message = "fr, ar or en")
          @Nullable String lang,
      @Parameter(hidden = true) @HeaderParam("Accept-Language") @Nullable String acceptLanguage) {
    return compose
        .receipt(runId, employeeId, PaperLanguage.choose(lang, acceptLanguage))
        .chain(
            paper ->
                PrintedPaper.answer(paper, PaperFormat.valueOf(format.toUpperCase(Locale.ROOT))));
  }
}
