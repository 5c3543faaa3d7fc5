package dz.mizan.accounting.bankstatement;

import com.fasterxml.jackson.annotation.JsonFormat;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.vertx.sqlclient.Row;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A line of a bank statement.
 *
 * @param n its place in the statement, from 1
 * @param amount above zero where money came in
 * @param reconciliationId what it is reconciled by; absent while it is open
 */
@RegisterForReflection
@Schema(name = "BankStatementLine")
record StatementLine(
    UUID id,
    UUID statementId,
    UUID treasuryAccountId,
    int n,
    LocalDate date,
    @Nullable LocalDate valueDate,
    @Schema(type = SchemaType.STRING, examples = "-1250.00")
        @JsonFormat(shape = JsonFormat.Shape.STRING)
        BigDecimal amount,
    @Schema(examples = "VIR SARL ATLAS FA-2026-000012") String label,
    @Nullable String reference,
    @Nullable String counterparty,
    @Nullable String counterpartyAccount,
    @Nullable UUID reconciliationId) {

  static StatementLine of(Row row) {
    return new StatementLine(
        row.getUUID("id"),
        row.getUUID("statement_id"),
        row.getUUID("treasury_id"),
        row.getInteger("n"),
        row.getLocalDate("date"),
        row.getLocalDate("value_date"),
        row.getBigDecimal("amount"),
        row.getString("label"),
        row.getString("reference"),
        row.getString("counterparty"),
        row.getString("counterparty_account"),
        row.getUUID("reconciliation_id"));
  }

  /** All that it says. */
  String says() {
    return label
        + (reference == null ? "" : " " + reference)
        + (counterparty == null ? "" : " " + counterparty);
  }
}
