package dz.mizan.accounting.settlement;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonFormat.Shape;
import io.vertx.sqlclient.Row;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A line of a posted entry that others settle, and what of it is still open. Amounts are above zero
 * on the debit side, below on the credit side.
 */
@Schema(name = "OpenItem")
record OpenItemView(
    UUID entryId,
    @Schema(examples = "1", description = "From 1, within the entry") int lineNo,
    @Schema(examples = "VE") String journal,
    @Schema(examples = "12", description = "Of the entry in its journal and year") long number,
    @Schema(examples = "2026-11-20") LocalDate date,
    @Schema(examples = "2026-12-20") @Nullable LocalDate dueDate,
    @Schema(examples = "411") String account,
    @Nullable UUID partnerId,
    @Schema(examples = "SARL Atlas") @Nullable String partnerName,
    @Schema(examples = "Facture FA-2026-000012") String label,
    @Schema(examples = "FA-2026-000012") @Nullable String reference,
    @Schema(type = SchemaType.STRING, examples = "119000.00") @JsonFormat(shape = Shape.STRING)
        BigDecimal amount,
    @Schema(type = SchemaType.STRING, examples = "100000.00") @JsonFormat(shape = Shape.STRING)
        BigDecimal matched,
    @Schema(type = SchemaType.STRING, examples = "19000.00") @JsonFormat(shape = Shape.STRING)
        BigDecimal remaining,
    @Schema(examples = "EUR") @Nullable String currency,
    @Schema(type = SchemaType.STRING, examples = "800.00") @JsonFormat(shape = Shape.STRING)
        @Nullable BigDecimal currencyAmount) {

  /** What {@link #of} reads; to be followed by conditions on {@code o}. */
  static final String SELECT =
      """
      select o.entry_id, o.line_no, e.journal, e.number, o.date, o.due_date, o.account,
        o.partner_id, p.name as partner_name, coalesce(l.label, e.label) as label, e.reference,
        o.amount, o.matched, o.remaining, l.currency, l.currency_amount
      from open_item o
      join journal_entry e on e.company_id = o.company_id and e.id = o.entry_id
      join entry_line l on l.company_id = o.company_id and l.entry_id = o.entry_id
        and l.line_no = o.line_no
      left join partner p on p.company_id = o.company_id and p.id = o.partner_id
      """;

  static OpenItemView of(Row row) {
    return new OpenItemView(
        row.getUUID("entry_id"),
        row.getInteger("line_no"),
        row.getString("journal"),
        row.getLong("number"),
        row.getLocalDate("date"),
        row.getLocalDate("due_date"),
        row.getString("account"),
        row.getUUID("partner_id"),
        row.getString("partner_name"),
        row.getString("label"),
        row.getString("reference"),
        row.getBigDecimal("amount"),
        row.getBigDecimal("matched"),
        row.getBigDecimal("remaining"),
        row.getString("currency"),
        row.getBigDecimal("currency_amount"));
  }
}
