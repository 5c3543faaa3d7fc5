package dz.mizan.accounting.register;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.vertx.sqlclient.Row;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A page of the grand livre.
 *
 * @param openings of the accounts, on the first page; others began with nothing
 * @param items by account and day
 * @param nextCursor to be sent as {@code cursor} for the next page; null on the last
 */
@Schema(name = "GeneralLedger")
@RegisterForReflection
record LedgerPage(
    @Schema(examples = "2026-01-01") LocalDate from,
    @Schema(examples = "2026-12-31") LocalDate to,
    @Schema(examples = "DZD") String currency,
    List<Opening> openings,
    List<Item> items,
    @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable String nextCursor) {

  /**
   * What an account began with.
   *
   * @param balance debit less credit
   */
  @Schema(name = "GeneralLedgerOpening")
  @RegisterForReflection
  record Opening(
      @Schema(examples = "512") String account,
      @Schema(examples = "Banques comptes courants") String name,
      @Schema(examples = "1190.00") @JsonFormat(shape = JsonFormat.Shape.STRING)
          BigDecimal balance) {

    static Opening of(Row row) {
      return new Opening(
          row.getString("account"), row.getString("name"), row.getBigDecimal("balance"));
    }
  }

  /**
   * A line.
   *
   * @param balance of the account after it, debit less credit
   */
  @Schema(name = "GeneralLedgerItem")
  @RegisterForReflection
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Item(
      @Schema(examples = "512") String account,
      @Schema(examples = "2026-11-20") LocalDate date,
      @Schema(examples = "BQ") String journal,
      @Schema(examples = "17") long number,
      @Schema(examples = "CHQ 118") @Nullable String reference,
      @Schema(examples = "Règlement facture") String label,
      @Schema(examples = "C-0001") @Nullable String partner,
      @Schema(examples = "1190.00") @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal debit,
      @Schema(examples = "0.00") @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal credit,
      @Schema(examples = "1190.00") @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal balance,
      UUID entryId,
      @Schema(examples = "1") int line) {

    /**
     * @param before the balance of its account before it
     */
    static Item of(Row row, BigDecimal before) {
      var debit = row.getBigDecimal("debit");
      var credit = row.getBigDecimal("credit");
      return new Item(
          row.getString("account"),
          row.getLocalDate("date"),
          row.getString("journal"),
          row.getLong("number"),
          row.getString("reference"),
          row.getString("label"),
          row.getString("partner"),
          debit,
          credit,
          before.add(debit).subtract(credit),
          row.getUUID("entry_id"),
          row.getInteger("line_no"));
    }
  }
}
