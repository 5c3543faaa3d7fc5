package dz.mizan.accounting.invoice.creditnote;

import com.fasterxml.jackson.annotation.JsonFormat;
import dz.mizan.accounting.invoice.document.SalesDocument;
import dz.mizan.accounting.tva.Totals;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Data of {@code credit-note.issued.v1}: something of an invoice was taken back. Amounts are in the
 * company's currency.
 *
 * @param cancels whether it takes back all of an invoice that nobody has paid
 * @param stampDuty taken back with a cancelled invoice; else zero
 */
@RegisterForReflection
record CreditNoteIssued(
    UUID creditNoteId,
    String number,
    LocalDate date,
    UUID invoiceId,
    String invoiceNumber,
    UUID partnerId,
    boolean cancels,
    @Nullable String reason,
    SalesDocument.Source source,
    @Nullable UUID sourceId,
    @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal totalHt,
    @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal totalTva,
    @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal totalTtc,
    @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal stampDuty,
    List<Rate> rates,
    @Nullable UUID entryId) {
  static final String TYPE = "credit-note.issued.v1";

  /** TVA of one rate. */
  @RegisterForReflection
  record Rate(
      @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal tvaPercent,
      @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal base,
      @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal tva) {}

  static CreditNoteIssued of(SalesDocument note, SalesDocument invoice, Totals totals) {
    return new CreditNoteIssued(
        note.id(),
        note.requireNumber(),
        note.requireDated(),
        invoice.id(),
        invoice.requireNumber(),
        note.partnerId(),
        note.cancels(),
        note.reason(),
        note.source(),
        note.sourceId(),
        note.totalHt(),
        note.totalTva(),
        note.totalTtc(),
        note.stampDuty(),
        totals.groups().stream().map(g -> new Rate(g.tvaPercent(), g.base(), g.tva())).toList(),
        note.entryId());
  }
}
