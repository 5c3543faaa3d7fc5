package dz.mizan.accounting.invoice.document;

import dz.mizan.accounting.invoice.document.SalesDocument.Source;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a draft says apart from its lines; {@link SalesDocument} explains the fields. */
public record DocumentHead(
    DocumentKind kind,
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
    @Nullable UUID corrects,
    boolean cancels,
    Source source,
    @Nullable UUID sourceId) {

  /** Of an invoice that only its customer and discount are told of. */
  public static DocumentHead invoice(
      UUID partnerId, BigDecimal discountPercent, Source source, @Nullable UUID sourceId) {
    return new DocumentHead(
        DocumentKind.INVOICE,
        partnerId,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        discountPercent,
        null,
        false,
        source,
        sourceId);
  }

  /** The same with the terms of payment. */
  public DocumentHead terms(@Nullable PaymentMode mode, @Nullable Integer days) {
    return new DocumentHead(
        kind,
        partnerId,
        dated,
        dueDate,
        validUntil,
        mode,
        days,
        reference,
        notes,
        reason,
        discountPercent,
        corrects,
        cancels,
        source,
        sourceId);
  }

  /** The same with texts. */
  public DocumentHead texts(@Nullable String newReference, @Nullable String newNotes) {
    return new DocumentHead(
        kind,
        partnerId,
        dated,
        dueDate,
        validUntil,
        paymentMode,
        paymentTermsDays,
        newReference,
        newNotes,
        reason,
        discountPercent,
        corrects,
        cancels,
        source,
        sourceId);
  }

  /** The same of that day. */
  public DocumentHead on(@Nullable LocalDate day, @Nullable LocalDate due) {
    return new DocumentHead(
        kind,
        partnerId,
        day,
        due,
        validUntil,
        paymentMode,
        paymentTermsDays,
        reference,
        notes,
        reason,
        discountPercent,
        corrects,
        cancels,
        source,
        sourceId);
  }
}
