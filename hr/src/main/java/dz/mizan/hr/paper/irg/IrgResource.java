package dz.mizan.hr.paper.irg;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dz.mizan.common.print.PaperFormat;
import dz.mizan.common.print.PaperLanguage;
import dz.mizan.common.print.PrintedPaper;
import dz.mizan.common.print.sheet.SheetRequest;
import dz.mizan.hr.sheet.SheetAnswers;
import io.quarkus.security.Authenticated;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
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

/** What was withheld for the IRG in a year. Without a fixed media type: the format decides. */
@Path("/api/v1/payroll-reports/irg")
@Tag(name = "Payroll papers", description = "What is printed or filed from payroll")
public class IrgResource {
  private final ReadIrg irg;
  private final SheetAnswers answers;
  private final ObjectMapper json;

  IrgResource(ReadIrg irg, SheetAnswers answers, ObjectMapper json) {
    this.irg = irg;
    this.answers = answers;
    this.json = json;
  }

  @GET
  @PermissionsAllowed("payroll-reports:read")
  @Operation(
      summary = "Yearly list of pay and of the IRG withheld, for the tax office",
      description =
          "Permission: payroll-reports:read, without restriction to departments. With national"
              + " numbers. As JSON, CSV, HTML or PDF. Noted in the audit trail.")
  @APIResponse(
      responseCode = "200",
      description = "The list, by the number of the employee",
      content = {
        @Content(
            mediaType = "application/json",
            schema = @Schema(implementation = IrgYear.All.class)),
        @Content(mediaType = "text/csv", schema = @Schema(implementation = String.class)),
        @Content(mediaType = "text/html", schema = @Schema(implementation = String.class)),
        @Content(mediaType = "application/pdf", schema = @Schema(implementation = String.class))
      })
  @APIResponse(responseCode = "403", description = "out-of-scope")
  public Uni<RestResponse<byte[]>> list(
      @Parameter(example = "2026") @QueryParam("year") @NotNull @Min(2000) @Max(2099) Integer year,
      @BeanParam @Valid SheetRequest how) {
    return answers.give(
        how,
        irg.all(year, how.format().name()),
        view -> List.of(IrgSheet.of(view, how.language())),
        view -> view.employer().letterhead(how.language()));
  }

  @GET
  @Path("certificates/{employeeId}")
  @Authenticated
  @Extension(name = "x-mizan-permission", value = "payroll-reports:read")
  @Operation(
      summary = "Certificate of somebody's pay and IRG of a year",
      description =
          "Permission: payroll-reports:read; everybody has his own. Of approved payslips, month by"
              + " month. As PDF, HTML or JSON, in French, Arabic or English.")
  @APIResponse(
      responseCode = "200",
      description = "The certificate",
      content = {
        @Content(mediaType = "application/pdf", schema = @Schema(implementation = String.class)),
        @Content(mediaType = "text/html", schema = @Schema(implementation = String.class)),
        @Content(
            mediaType = "application/json",
            schema = @Schema(implementation = IrgYear.Certificate.class))
      })
  @APIResponse(
      responseCode = "404",
      description = "not-found: no such employee, not the caller, or not paid in that year")
  public Uni<RestResponse<byte[]>> certificate(
      UUID employeeId,
      @Parameter(example = "2026") @QueryParam("year") @NotNull @Min(2000) @Max(2099) Integer year,
      @Parameter(description = "pdf, html or json", example = "pdf")
          @QueryParam("format")
          @DefaultValue("pdf")
          @Pattern(regexp = "pdf|html|json", message = "pdf, html or json")
          String format,
      @Parameter(description = "fr, ar or en; by default Accept-Language, else French")
          @QueryParam("lang")
          @Pattern(regexp = "fr|ar|en", message = "fr, ar or en")
          @Nullable String lang,
      @Parameter(hidden = true) @HeaderParam("Accept-Language") @Nullable String acceptLanguage) {
    var found = irg.one(employeeId, year, format);
    return format.equals("json")
        ? found.map(this::json)
        : found.chain(
            certificate ->
                PrintedPaper.answer(
                    CertificatePaper.of(certificate, PaperLanguage.choose(lang, acceptLanguage)),
                    PaperFormat.valueOf(format.toUpperCase(Locale.ROOT))));
  }

  private RestResponse<byte[]> json(IrgYear.Certificate certificate) {
    try {
      return RestResponse.ResponseBuilder.ok(json.writeValueAsBytes(certificate))
          .header(HttpHeaders.CONTENT_TYPE, "application/json;charset=UTF-8")
          .build();
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("certificate cannot be written", e);
    }
  }
}
