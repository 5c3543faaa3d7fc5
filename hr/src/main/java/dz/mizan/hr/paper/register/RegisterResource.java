package dz.mizan.hr.paper.register;

import dz.mizan.common.print.sheet.SheetRequest;
import dz.mizan.hr.paper.reading.Months;
import dz.mizan.hr.sheet.SheetAnswers;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.YearMonth;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** The livre de paie. Without a fixed media type: the format that was asked for decides. */
@Path("/api/v1/payroll-reports/register")
@Tag(name = "Payroll papers", description = "What is printed or filed from payroll")
public class RegisterResource {
  private final PayrollRegister register;
  private final SheetAnswers answers;

  RegisterResource(PayrollRegister register, SheetAnswers answers) {
    this.register = register;
    this.answers = answers;
  }

  @GET
  @PermissionsAllowed("payroll-reports:read")
  @Operation(
      summary = "Livre de paie: every payslip of a month with its totals",
      description =
          "Permission: payroll-reports:read, without restriction to departments. Payslips of"
              + " approved runs that were paid in the month; a month without any has no line. With"
              + " items=true each payslip's items by nature, and the totals of each nature. As"
              + " JSON, CSV, HTML or PDF, in French, Arabic or English. Noted in the audit trail.")
  @APIResponse(
      responseCode = "200",
      description = "The register",
      content = {
        @Content(
            mediaType = "application/json",
            schema = @Schema(implementation = RegisterView.class)),
        @Content(mediaType = "text/csv", schema = @Schema(implementation = String.class)),
        @Content(mediaType = "text/html", schema = @Schema(implementation = String.class)),
        @Content(mediaType = "application/pdf", schema = @Schema(implementation = String.class))
      })
  @APIResponse(responseCode = "403", description = "out-of-scope")
  public Uni<RestResponse<byte[]>> register(
      @Parameter(example = "2026-11")
          @QueryParam("month")
          @NotNull
          @Pattern(regexp = Months.PATTERN, message = Months.MESSAGE)
          String month,
      @Parameter(description = "Whether each payslip comes with its items")
          @QueryParam("items")
          @DefaultValue("false")
          boolean items,
      @BeanParam @Valid SheetRequest how) {
    return answers.give(
        how,
        register.of(YearMonth.parse(month), how.format().name(), items),
        view ->
            items
                ? List.of(
                    RegisterSheet.of(view, how.language()), RegisterItems.of(view, how.language()))
                : List.of(RegisterSheet.of(view, how.language())),
        view -> view.employer().letterhead(how.language()));
  }
}
