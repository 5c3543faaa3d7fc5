package dz.mizan.accounting.statement;

import dz.mizan.accounting.layout.Statement;
import dz.mizan.accounting.sheet.SheetAnswers;
import dz.mizan.common.print.sheet.SheetRequest;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/**
 * The statements of a year, with the year before. Without a fixed media type: the format that was
 * asked for decides.
 */
@Path("/api/v1/statements")
@Tag(name = "Statements", description = "Bilan, compte de résultat, flux, capitaux propres")
public class StatementResource {
  private final Statements statements;
  private final EquityChanges equityChanges;
  private final InventoryBook inventoryBook;
  private final SheetAnswers answers;

  StatementResource(
      Statements statements,
      EquityChanges equityChanges,
      InventoryBook inventoryBook,
      SheetAnswers answers) {
    this.statements = statements;
    this.equityChanges = equityChanges;
    this.inventoryBook = inventoryBook;
    this.answers = answers;
  }

  @GET
  @Path("balance-sheet")
  @PermissionsAllowed("statements:read")
  @Operation(
      summary = "Bilan: assets gross, deducted and net, equity and liabilities",
      description =
          "Permission: statements:read. At the end of the year or of a month, and at the end of the"
              + " year before. Accounts of third parties are sorted by the sign of each partner's"
              + " balance. As JSON, CSV, HTML or PDF, in French, Arabic or English.")
  @APIResponse(
      responseCode = "200",
      description = "total-assets equals total-liabilities",
      content = {
        @Content(
            mediaType = "application/json",
            schema = @Schema(implementation = StatementView.class)),
        @Content(mediaType = "text/csv", schema = @Schema(implementation = String.class)),
        @Content(mediaType = "text/html", schema = @Schema(implementation = String.class)),
        @Content(mediaType = "application/pdf", schema = @Schema(implementation = String.class))
      })
  public Uni<RestResponse<byte[]>> balanceSheet(
      @BeanParam @Valid StatementRequest wanted, @BeanParam @Valid SheetRequest how) {
    return answers.give(
        how,
        () -> statements.read(Statement.BALANCE_SHEET, wanted, how.language()),
        view -> sheets(how).balanceSheet(view));
  }

  @GET
  @Path("income-statement")
  @PermissionsAllowed("statements:read")
  @Operation(
      summary = "Compte de résultat par nature",
      description =
          "Permission: statements:read. Without the entries that close the year; compared with the"
              + " same months of the year before. As JSON, CSV, HTML or PDF.")
  @APIResponse(
      responseCode = "200",
      description = "net-result is income less expenses",
      content = {
        @Content(
            mediaType = "application/json",
            schema = @Schema(implementation = StatementView.class)),
        @Content(mediaType = "text/csv", schema = @Schema(implementation = String.class)),
        @Content(mediaType = "text/html", schema = @Schema(implementation = String.class)),
        @Content(mediaType = "application/pdf", schema = @Schema(implementation = String.class))
      })
  public Uni<RestResponse<byte[]>> incomeStatement(
      @BeanParam @Valid StatementRequest wanted, @BeanParam @Valid SheetRequest how) {
    return answers.give(
        how,
        () -> statements.read(Statement.INCOME_STATEMENT, wanted, how.language()),
        view -> List.of(sheets(how).incomeStatement(view)));
  }

  @GET
  @Path("cash-flow")
  @PermissionsAllowed("statements:read")
  @Operation(
      summary = "Tableau des flux de trésorerie, direct method",
      description =
          "Permission: statements:read. What came in and went out of 51, 53, 54 and 58, by the"
              + " account on the other side. As JSON, CSV, HTML or PDF.")
  @APIResponse(
      responseCode = "200",
      description = "net-change is what the treasury changed by",
      content = {
        @Content(
            mediaType = "application/json",
            schema = @Schema(implementation = StatementView.class)),
        @Content(mediaType = "text/csv", schema = @Schema(implementation = String.class)),
        @Content(mediaType = "text/html", schema = @Schema(implementation = String.class)),
        @Content(mediaType = "application/pdf", schema = @Schema(implementation = String.class))
      })
  public Uni<RestResponse<byte[]>> cashFlow(
      @BeanParam @Valid StatementRequest wanted, @BeanParam @Valid SheetRequest how) {
    return answers.give(
        how,
        () -> statements.read(Statement.CASH_FLOW, wanted, how.language()),
        view -> List.of(sheets(how).cashFlow(view)));
  }

  @GET
  @Path("equity-changes")
  @PermissionsAllowed("statements:read")
  @Operation(
      summary = "État de variation des capitaux propres",
      description =
          "Permission: statements:read. The year before and the year, by the parts of the equity."
              + " As JSON, CSV, HTML or PDF.")
  @APIResponse(
      responseCode = "200",
      description = "Opening and changes add up to closing",
      content = {
        @Content(
            mediaType = "application/json",
            schema = @Schema(implementation = EquityView.class)),
        @Content(mediaType = "text/csv", schema = @Schema(implementation = String.class)),
        @Content(mediaType = "text/html", schema = @Schema(implementation = String.class)),
        @Content(mediaType = "application/pdf", schema = @Schema(implementation = String.class))
      })
  public Uni<RestResponse<byte[]>> equityChanges(
      @BeanParam @Valid StatementRequest wanted, @BeanParam @Valid SheetRequest how) {
    return answers.give(
        how,
        () -> equityChanges.read(wanted, how.language()),
        view -> List.of(sheets(how).equity(view)));
  }

  @GET
  @Path("inventory-book")
  @PermissionsAllowed("statements:read")
  @Operation(
      summary = "Livre d'inventaire",
      description =
          "Permission: statements:read. What the company has and owes, account by account, with the"
              + " bilan and the compte de résultat (code de commerce art. 10). As JSON, CSV, HTML"
              + " or PDF.")
  @APIResponse(
      responseCode = "200",
      description = "The book",
      content = {
        @Content(
            mediaType = "application/json",
            schema = @Schema(implementation = InventoryBook.View.class)),
        @Content(mediaType = "text/csv", schema = @Schema(implementation = String.class)),
        @Content(mediaType = "text/html", schema = @Schema(implementation = String.class)),
        @Content(mediaType = "application/pdf", schema = @Schema(implementation = String.class))
      })
  public Uni<RestResponse<byte[]>> inventoryBook(
      @BeanParam @Valid StatementRequest wanted, @BeanParam @Valid SheetRequest how) {
    return answers.give(
        how,
        () -> inventoryBook.read(wanted, how.language()),
        view -> sheets(how).inventoryBook(view));
  }

  private static StatementSheets sheets(SheetRequest how) {
    return new StatementSheets(how.language());
  }
}
