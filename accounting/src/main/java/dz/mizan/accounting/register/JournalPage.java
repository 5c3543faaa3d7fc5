package dz.mizan.accounting.register;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import dz.mizan.common.print.sheet.Csv;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.vertx.sqlclient.Row;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A page of the journal.
 *
 * @param items lines by journal and number of their entry
 * @param nextCursor to be sent as {@code cursor} for the next page; null on the last
 */
@Schema(name = "JournalRegister")
@RegisterForReflection
record JournalPage(
    @Schema(examples = "2026-01-01") LocalDate from,
    @Schema(examples = "2026-12-31") LocalDate to,
    @Schema(examples = "DZD") String currency,
    List<Item> items,
    @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable String nextCursor) {
  static final String HEAD =
      Csv.line(
          "journal",
          "number",
          "date",
          "reference",
          "account",
          "name",
          "label",
          "debit",
          "credit",
          "entryId");

  /** A line of an entry. */
  @Schema(name = "JournalRegisterItem")
  @RegisterForReflection
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Item(
      @Schema(examples = "VE") String journal,
      @Schema(examples = "17") long number,
      @Schema(examples = "2026-11-20") LocalDate date,
      @Schema(examples = "FA-2026-000017") @Nullable String reference,
      @Schema(examples = "411") String account,
      @Schema(examples = "Clients") String name,
      @Schema(examples = "Facture FA-2026-000017") String label,
      @Schema(examples = "1190.00") @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal debit,
      @Schema(examples = "0.00") @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal credit,
      UUID entryId,
      @Schema(examples = "1") int line) {

    static Item of(Row row) {
      return new Item(
          row.getString("journal"),
          row.getLong("number"),
          row.getLocalDate("date"),
          row.getString("reference"),
          row.getString("account"),
          row.getString("name"),
          row.getString("label"),
          row.getBigDecimal("debit"),
          row.getBigDecimal("credit"),
          row.getUUID("entry_id"),
          row.getInteger("line_no"));
    }

    String csv() {
      return Csv.line(
          journal, number, date, reference, account, name, label, debit, credit, entryId);
    }
  }
}
