package dz.mizan.accounting.invoice.document;

import io.vertx.sqlclient.Row;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A quote, an invoice or a credit note, without its lines.
 *
 * @param dated the day on the paper; of a draft the one wished for
 * @param corrects of a credit note: the invoice
 * @param cancels whether the credit note takes back all of an invoice that nobody has paid
 * @param credited TTC of the credit notes on this invoice
 * @param source what it was made from
 * @param events told of it so far
 */
public record SalesDocument(
    UUID id,
    DocumentKind kind,
    DocumentStatus status,
    @Nullable String number,
    UUID partnerId,
    @Nullable LocalDate dated,
    @Nullable LocalDate dueDate,
    @Nullable LocalDate validUntil,
    @Nullable PaymentMode paymentMode,
    @Nullable Integer paymentTermsDays,
    @Nullable String reference,
    @Nullable String notes,
    @Nullable String reason,
    BigDecimal discountPercent,
    BigDecimal totalHt,
    BigDecimal totalTva,
    BigDecimal totalTtc,
    BigDecimal stampDuty,
    BigDecimal netToPay,
    @Nullable UUID corrects,
    boolean cancels,
    BigDecimal credited,
    Source source,
    @Nullable UUID sourceId,
    @Nullable UUID entryId,
    @Nullable Instant issuedAt,
    long events,
    long version) {

  /** What a document was made from. */
  public enum Source {
    HAND,
    QUOTE,
    ORDER,
    REFUND,
    CONTRACT
  }

  /** The row, whose columns are those of the table. */
  public static SalesDocument of(Row row) {
    var mode = row.getString("payment_mode");
    var terms = row.getShort("payment_terms_days");
    var issued = row.getOffsetDateTime("issued_at");
    return new SalesDocument(
        row.getUUID("id"),
        DocumentKind.valueOf(row.getString("kind")),
        DocumentStatus.valueOf(row.getString("status")),
        row.getString("number"),
        row.getUUID("partner_id"),
        row.getLocalDate("dated"),
        row.getLocalDate("due_date"),
        row.getLocalDate("valid_until"),
        mode == null ? null : PaymentMode.valueOf(mode),
        terms == null ? null : Integer.valueOf(terms),
        row.getString("reference"),
        row.getString("notes"),
        row.getString("reason"),
        row.getBigDecimal("discount_percent"),
        row.getBigDecimal("total_ht"),
        row.getBigDecimal("total_tva"),
        row.getBigDecimal("total_ttc"),
        row.getBigDecimal("stamp_duty"),
        row.getBigDecimal("net_to_pay"),
        row.getUUID("corrects"),
        row.getBoolean("cancels"),
        row.getBigDecimal("credited"),
        Source.valueOf(row.getString("source")),
        row.getUUID("source_id"),
        row.getUUID("entry_id"),
        issued == null ? null : issued.toInstant(),
        row.getLong("events"),
        row.getLong("version"));
  }

  public boolean isDraft() {
    return status == DocumentStatus.DRAFT;
  }

  /** The number of what has one. */
  public String requireNumber() {
    if (number == null) {
      throw new IllegalStateException("a draft has no number");
    }
    return number;
  }

  /** The day of what is numbered. */
  public LocalDate requireDated() {
    if (dated == null) {
      throw new IllegalStateException("a draft has no day");
    }
    return dated;
  }

  /**
   * @throws DocumentRefusals.NotDraft if it may not change any more
   */
  public void requireDraft() {
    if (!isDraft()) {
      throw new DocumentRefusals.NotDraft(kind, status);
    }
  }

  /**
   * @throws DocumentRefusals.WrongStatus if it may not be moved so
   */
  public void requireMove(DocumentStatus next) {
    if (!status.canBecome(next)) {
      throw new DocumentRefusals.WrongStatus(kind, status);
    }
  }
}
