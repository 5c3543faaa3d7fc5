package dz.mizan.hr.paper.cnas;

import dz.mizan.common.print.sheet.SheetRequest;
import dz.mizan.hr.sheet.SheetAnswers;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** What is declared to the CNAS. Without a fixed media type: the format decides. */
@Path("/api/v1/payroll-reports/cnas")
@Tag(name = "Payroll papers", description = "What is printed or filed from payroll")
public class CnasResource {
  private final Declarations declarations;
  private final SheetAnswers answers;

  CnasResource(Declarations declarations, SheetAnswers answers) {
    this.declarations = declarations;
    this.answers = answers;
  }

  @GET
  @Path("contributions")
  @PermissionsAllowed("payroll-reports:read")
  @Operation(
      summary = "DAC: contributions of a month or a quarter, by branch",
      description =
          "Permission: payroll-reports:read, without restriction to departments. What the approved"
              + " payslips of the months come to, and what is due on it by branch. As JSON, CSV,"
              + " HTML or PDF. Noted in the audit trail.")
  @APIResponse(
      responseCode = "200",
      description = "The statement; difference is what rounding slip by slip makes",
      content = {
        @Content(mediaType = "application/json", schema = @Schema(implementation = DacView.class)),
        @Content(mediaType = "text/csv", schema = @Schema(implementation = String.class)),
        @Content(mediaType = "text/html", schema = @Schema(implementation = String.class)),
        @Content(mediaType = "application/pdf", schema = @Schema(implementation = String.class))
      })
  @APIResponse(responseCode = "403", description = "out-of-scope")
  public Uni<RestResponse<byte[]>> contributions(
      @Parameter(example = "2026-11")
          @QueryParam("period")
          @NotNull
          @Pattern(regexp = Span.PATTERN, message = Span.MESSAGE)
          String period,
      @BeanParam @Valid SheetRequest how) {
    return answers.give(
        how,
        declarations.contributions(Span.of(period), how.format().name()),
        view -> List.of(new ContributionSheet(how.language()).of(view)),
        view -> view.employer().letterhead(how.language()));
  }

  @GET
  @Path("wages")
  @PermissionsAllowed("payroll-reports:read")
  @Operation(
      summary = "DAS: wages of a year, by employee and quarter",
      description =
          "Permission: payroll-reports:read, without restriction to departments. missing lists what"
              + " the CNAS wants and is not known. As JSON, CSV, HTML or PDF. Noted in the audit"
              + " trail.")
  @APIResponse(
      responseCode = "200",
      description = "The declaration",
      content = {
        @Content(mediaType = "application/json", schema = @Schema(implementation = DasView.class)),
        @Content(mediaType = "text/csv", schema = @Schema(implementation = String.class)),
        @Content(mediaType = "text/html", schema = @Schema(implementation = String.class)),
        @Content(mediaType = "application/pdf", schema = @Schema(implementation = String.class))
      })
  @APIResponse(responseCode = "403", description = "out-of-scope")
  public Uni<RestResponse<byte[]>> wages(
      @Parameter(example = "2026") @QueryParam("year") @NotNull @Min(2000) @Max(2099) Integer year,
      @BeanParam @Valid SheetRequest how) {
    return answers.give(
        how,
        declarations.wages(year, how.format().name()),
        view -> List.of(new WageSheet(how.language()).of(view)),
        view -> view.employer().letterhead(how.language()));
  }

  @GET
  @Path("wages/file")
  @PermissionsAllowed("payroll-reports:read")
  @Operation(
      summary = "DAS: the same as a file of lines of fixed width",
      description =
          "Permission: payroll-reports:read, without restriction to departments. The layout is in"
              + " docs/payroll.md; the agency confirms it before the first file. Noted in the audit"
              + " trail.")
  @APIResponse(
      responseCode = "200",
      description = "A line for the employer, then one for each employee",
      content = @Content(mediaType = "text/plain", schema = @Schema(implementation = String.class)))
  @APIResponse(responseCode = "403", description = "out-of-scope")
  public Uni<RestResponse<byte[]>> file(
      @Parameter(example = "2026") @QueryParam("year") @NotNull @Min(2000) @Max(2099)
          Integer year) {
    return declarations
        .wages(year, "file")
        .map(view -> SheetAnswers.text("DAS-" + year + ".txt", DasFile.of(view)));
  }
}
