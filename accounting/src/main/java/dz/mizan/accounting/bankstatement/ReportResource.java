package dz.mizan.accounting.bankstatement;

import dz.mizan.accounting.settings.Today;
import dz.mizan.common.print.sheet.Csv;
import dz.mizan.common.tenancy.InCompany;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.mutiny.Uni;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** The état de rapprochement of a bank account. */
@Produces(MediaType.APPLICATION_JSON)
@Path("/api/v1/treasury-accounts/{id}")
@Tag(name = "Bank statements")
public class ReportResource {
  private static final String DATE = "[12][0-9]{3}-[01][0-9]-[0-3][0-9]";

  private final DrawReport draw;

  ReportResource(DrawReport draw) {
    this.draw = draw;
  }

  @GET
  @Path("reconciliation")
  @InCompany
  @PermissionsAllowed("bank-statements:read")
  @Operation(
      summary = "Why the bank's balance is not the books'",
      description =
          "Permission: bank-statements:read. As of the end of a day, today if missing: both"
              + " balances, and what the one and the other side does not know yet.")
  @APIResponse(
      responseCode = "200",
      description = "The report",
      content = @Content(schema = @Schema(implementation = ReconciliationReport.class)))
  @APIResponse(responseCode = "400", description = "invalid-request")
  public Uni<ReconciliationReport> read(
      UUID id,
      @Parameter(example = "2026-11-30")
          @QueryParam("on")
          @Pattern(regexp = DATE, message = "a date such as 2026-11-20")
          @Nullable String on) {
    return day(on).chain(day -> draw.handle(id, day));
  }

  @GET
  @Path("reconciliation.csv")
  @Produces("text/csv")
  @InCompany
  @PermissionsAllowed("bank-statements:read")
  @Operation(
      summary = "The same as a CSV file",
      description = "Permission: bank-statements:read. Sections BANK, BOOKS, each with its lines.")
  @APIResponse(
      responseCode = "200",
      description = "The report, in UTF-8",
      content = @Content(mediaType = "text/csv", schema = @Schema(implementation = String.class)))
  @APIResponse(responseCode = "400", description = "invalid-request")
  public Uni<RestResponse<String>> csv(
      UUID id,
      @Parameter(example = "2026-11-30")
          @QueryParam("on")
          @Pattern(regexp = DATE, message = "a date such as 2026-11-20")
          @Nullable String on) {
    return day(on)
        .chain(day -> draw.handle(id, day))
        .map(report -> Csv.file("bank-reconciliation", ReportResource.csv(report)));
  }

  private static String csv(ReconciliationReport report) {
    return Csv.line("section", "date", "label", "reference", "amount")
        + Csv.line(
            "BANK", report.statementDate(), "BALANCE OF STATEMENT", null, report.bankBalance())
        + report.notOnStatements().stream()
            .map(
                line ->
                    Csv.line(
                        "BANK",
                        line.date(),
                        line.label(),
                        line.journal() + " " + line.number(),
                        line.amount()))
            .collect(Collectors.joining())
        + Csv.line("BANK", report.on(), "ADJUSTED BALANCE", null, report.adjustedBank())
        + Csv.line("BOOKS", report.on(), "BALANCE OF BOOKS", null, report.ledgerBalance())
        + report.notInBooks().stream()
            .map(
                line ->
                    Csv.line("BOOKS", line.date(), line.label(), line.reference(), line.amount()))
            .collect(Collectors.joining())
        + Csv.line("BOOKS", report.on(), "ADJUSTED BALANCE", null, report.adjustedLedger())
        + Csv.line("DIFFERENCE", report.on(), null, null, report.difference());
  }

  private static Uni<LocalDate> day(@Nullable String on) {
    try {
      return on == null ? Today.date() : Uni.createFrom().item(LocalDate.parse(on));
    } catch (DateTimeException e) {
      throw new InvalidStatement("on", "no such date");
    }
  }
}
