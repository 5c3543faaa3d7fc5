package dz.mizan.accounting.register;

import dz.mizan.accounting.sheet.SheetAnswers;
import dz.mizan.common.paging.PageRequest;
import dz.mizan.common.print.sheet.SheetFormat;
import dz.mizan.common.print.sheet.SheetRequest;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
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
import org.jboss.resteasy.reactive.RestMulti;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** The books that the law names. Without a fixed media type: the format asked for decides. */
@Path("/api/v1")
@Tag(name = "Registers", description = "Grand livre, journal, journal centralisateur")
public class RegisterResource {
  private final GeneralLedger ledger;
  private final JournalRegister journal;
  private final CentralisingJournal centralising;
  private final PrintedRegisters printed;
  private final SheetAnswers answers;

  RegisterResource(
      GeneralLedger ledger,
      JournalRegister journal,
      CentralisingJournal centralising,
      PrintedRegisters printed,
      SheetAnswers answers) {
    this.ledger = ledger;
    this.journal = journal;
    this.centralising = centralising;
    this.printed = printed;
    this.answers = answers;
  }

  @GET
  @Path("general-ledger")
  @PermissionsAllowed("statements:read")
  @Operation(
      summary = "Grand livre: the lines of accounts with their running balance",
      description =
          "Permission: statements:read. By accounts, days and partner, within one year. JSON comes"
              + " in pages, CSV in one stream of any length, HTML and PDF up to 10,000 lines.")
  @APIResponse(
      responseCode = "200",
      description = "Openings and lines",
      content = {
        @Content(
            mediaType = "application/json",
            schema = @Schema(implementation = LedgerPage.class)),
        @Content(mediaType = "text/csv", schema = @Schema(implementation = String.class)),
        @Content(mediaType = "text/html", schema = @Schema(implementation = String.class)),
        @Content(mediaType = "application/pdf", schema = @Schema(implementation = String.class))
      })
  @APIResponse(responseCode = "400", description = "invalid-request; bad-cursor")
  @APIResponse(responseCode = "422", description = "report-too-long, when printed")
  @APIResponse(responseCode = "429", description = "too-many-long-reads")
  public RestMulti<Buffer> ledger(
      @BeanParam @Valid GeneralLedgerRequest wanted,
      @BeanParam @Valid PageRequest page,
      @BeanParam @Valid SheetRequest how) {
    wanted.check();
    if (how.format() == SheetFormat.CSV) {
      return answers.csv(
          "general-ledger", connection -> ledger.csv(connection, wanted, how.language()));
    }
    return answers.stream(
        how,
        () ->
            how.format() == SheetFormat.JSON
                ? ledger.page(wanted, page, how.language())
                : printed.ledger(wanted, how.language()),
        view -> List.of(new RegisterSheets(how.language()).ledger(view)));
  }

  @GET
  @Path("journal-register")
  @PermissionsAllowed("statements:read")
  @Operation(
      summary = "Journal: entries line by line, in the order of their numbers",
      description =
          "Permission: statements:read. One journal or all, within one year. JSON comes in pages,"
              + " CSV in one stream of any length, HTML and PDF up to 10,000 lines.")
  @APIResponse(
      responseCode = "200",
      description = "Lines of entries",
      content = {
        @Content(
            mediaType = "application/json",
            schema = @Schema(implementation = JournalPage.class)),
        @Content(mediaType = "text/csv", schema = @Schema(implementation = String.class)),
        @Content(mediaType = "text/html", schema = @Schema(implementation = String.class)),
        @Content(mediaType = "application/pdf", schema = @Schema(implementation = String.class))
      })
  @APIResponse(responseCode = "400", description = "invalid-request; bad-cursor")
  @APIResponse(responseCode = "422", description = "report-too-long, when printed")
  @APIResponse(responseCode = "429", description = "too-many-long-reads")
  public RestMulti<Buffer> journal(
      @BeanParam @Valid JournalRequest wanted,
      @BeanParam @Valid PageRequest page,
      @BeanParam @Valid SheetRequest how) {
    wanted.check();
    if (how.format() == SheetFormat.CSV) {
      return answers.csv("journal", connection -> journal.csv(connection, wanted, how.language()));
    }
    return answers.stream(
        how,
        () ->
            how.format() == SheetFormat.JSON
                ? journal.page(wanted, page, how.language())
                : printed.journal(wanted, how.language()),
        view -> List.of(new RegisterSheets(how.language()).journal(view)));
  }

  @GET
  @Path("centralising-journal")
  @PermissionsAllowed("statements:read")
  @Operation(
      summary = "Journal centralisateur: what each journal came to, month by month",
      description = "Permission: statements:read. As JSON, CSV, HTML or PDF.")
  @APIResponse(
      responseCode = "200",
      description = "By month and journal",
      content = {
        @Content(
            mediaType = "application/json",
            schema = @Schema(implementation = CentralisingJournal.View.class)),
        @Content(mediaType = "text/csv", schema = @Schema(implementation = String.class)),
        @Content(mediaType = "text/html", schema = @Schema(implementation = String.class)),
        @Content(mediaType = "application/pdf", schema = @Schema(implementation = String.class))
      })
  public Uni<RestResponse<byte[]>> centralising(
      @Parameter(description = "Fiscal year; the current one by default", example = "2026")
          @QueryParam("year")
          @Min(1900)
          @Max(2999)
          @Nullable Integer year,
      @BeanParam @Valid SheetRequest how) {
    return answers.give(
        how,
        () -> centralising.read(year, how.language()),
        view -> List.of(new RegisterSheets(how.language()).centralising(view)));
  }
}
