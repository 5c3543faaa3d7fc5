package dz.mizan.hr.paper.payslip;

import dz.mizan.common.print.PaperFormat;
import dz.mizan.common.print.PaperLanguage;
import dz.mizan.common.print.PrintedPaper;
import dz.mizan.common.print.StreamedPaper;
import io.quarkus.security.Authenticated;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
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
import org.jboss.resteasy.reactive.RestMulti;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Payslips on paper. Without a fixed media type: the format that was asked for decides. */
@Path("/api/v1/payroll-papers/{runId}/payslips")
@Tag(name = "Payroll papers", description = "What is printed or filed from payroll")
public class PayslipPaperResource {
  private final ComposeSlips compose;

  PayslipPaperResource(ComposeSlips compose) {
    this.compose = compose;
  }

  @GET
  @PermissionsAllowed("payroll-reports:read")
  @Operation(
      summary = "Print all payslips of a run as one PDF",
      description =
          "Permission: payroll-reports:read, without restriction to departments. A page or two for"
              + " each, by employee; sent while the next are read. Those of a run that is not"
              + " approved say so across the page. Noted in the audit trail.")
  @APIResponse(
      responseCode = "200",
      description = "The payslips",
      content =
          @Content(mediaType = "application/pdf", schema = @Schema(implementation = String.class)))
  @APIResponse(responseCode = "403", description = "out-of-scope")
  @APIResponse(responseCode = "404", description = "not-found: no such run, or it has no payslip")
  public RestMulti<Buffer> all(
      UUID runId,
      @Parameter(description = "fr, ar or en; by default Accept-Language, else French")
          @QueryParam("lang")
          @Pattern(regexp = "fr|ar|en", message = "fr, ar or en")
          @Nullable String lang,
      @Parameter(hidden = true) @HeaderParam("Accept-Language") @Nullable String acceptLanguage) {
    return StreamedPaper.book(
        compose.all(runId, PaperLanguage.choose(lang, acceptLanguage)), "payslips-" + runId);
  }

  @GET
  @Path("{employeeId}")
  @Authenticated
  @Extension(name = "x-mizan-permission", value = "payroll-reports:read")
  @Operation(
      summary = "Print a payslip",
      description =
          "Permission: payroll-reports:read, or what reading the payslip takes: everybody prints his"
              + " own once its run is approved. With a restriction to departments only of those, and"
              + " once it is approved. In French, Arabic (from right to left) or English. Noted in the"
              + " audit trail unless it is one's own.")
  @APIResponse(
      responseCode = "200",
      description = "The payslip",
      content = {
        @Content(mediaType = "application/pdf", schema = @Schema(implementation = String.class)),
        @Content(mediaType = "text/html", schema = @Schema(implementation = String.class))
      })
  @APIResponse(
      responseCode = "404",
      description = "not-found: no such payslip, or not the caller's")
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
        .one(runId, employeeId, PaperLanguage.choose(lang, acceptLanguage))
        .chain(
            paper ->
                PrintedPaper.answer(paper, PaperFormat.valueOf(format.toUpperCase(Locale.ROOT))));
  }
}
