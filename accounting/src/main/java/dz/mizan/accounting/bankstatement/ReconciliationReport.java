package dz.mizan.accounting.bankstatement;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonFormat.Shape;
import dz.mizan.accounting.treasury.TreasuryAccount;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * État de rapprochement: why the bank's balance is not the books'. bankBalance + what the bank does
 * not know yet = adjustedBank; ledgerBalance + what the books do not know yet = adjustedLedger;
 * difference = adjustedBank - adjustedLedger, which is zero where all is explained.
 *
 * @param statementDate of the last statement up to that day; absent if there is none with a balance
 * @param notOnStatements lines of the books that no statement up to that day tells of
 * @param notInBooks lines of statements that the books do not tell of
 */
@Schema(name = "BankReconciliationReport")
record ReconciliationReport(
    TreasuryAccount account,
    LocalDate on,
    @Nullable LocalDate statementDate,
    @Schema(type = SchemaType.STRING) @JsonFormat(shape = Shape.STRING)
        @Nullable BigDecimal bankBalance,
    @Schema(type = SchemaType.STRING) @JsonFormat(shape = Shape.STRING) BigDecimal ledgerBalance,
    @Schema(type = SchemaType.STRING) @JsonFormat(shape = Shape.STRING)
        BigDecimal notOnStatementsTotal,
    @Schema(type = SchemaType.STRING) @JsonFormat(shape = Shape.STRING) BigDecimal notInBooksTotal,
    @Schema(type = SchemaType.STRING) @JsonFormat(shape = Shape.STRING)
        @Nullable BigDecimal adjustedBank,
    @Schema(type = SchemaType.STRING) @JsonFormat(shape = Shape.STRING) BigDecimal adjustedLedger,
    @Schema(type = SchemaType.STRING) @JsonFormat(shape = Shape.STRING)
        @Nullable BigDecimal difference,
    List<BookLine> notOnStatements,
    List<StatementLine> notInBooks) {

  /** A line of the books; above zero where money came in. */
  @Schema(name = "BankReconciliationReportLine")
  record BookLine(
      UUID entryId,
      int lineNo,
      LocalDate date,
      @Schema(examples = "BQ") String journal,
      long number,
      String label,
      @Nullable String reference,
      @Schema(type = SchemaType.STRING) @JsonFormat(shape = Shape.STRING) BigDecimal amount) {}

  static ReconciliationReport of(
      TreasuryAccount account,
      LocalDate on,
      @Nullable LocalDate statementDate,
      @Nullable BigDecimal bankBalance,
      BigDecimal ledgerBalance,
      List<BookLine> notOnStatements,
      List<StatementLine> notInBooks) {
    var ours = sum(notOnStatements.stream().map(BookLine::amount).toList());
    var theirs = sum(notInBooks.stream().map(StatementLine::amount).toList());
    var adjustedBank = bankBalance == null ? null : bankBalance.add(ours);
    var adjustedLedger = ledgerBalance.add(theirs);
    return new ReconciliationReport(
        account,
        on,
        statementDate,
        bankBalance,
        ledgerBalance,
        ours,
        theirs,
        adjustedBank,
        adjustedLedger,
        adjustedBank == null ? null : adjustedBank.subtract(adjustedLedger),
        notOnStatements,
        notInBooks);
  }

  private static BigDecimal sum(List<BigDecimal> amounts) {
    return amounts.stream().reduce(BigDecimal.ZERO.setScale(2), BigDecimal::add);
  }
}
