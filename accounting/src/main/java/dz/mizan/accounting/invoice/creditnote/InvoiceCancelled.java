package dz.mizan.accounting.invoice.creditnote;

import com.fasterxml.jackson.annotation.JsonFormat;
import dz.mizan.accounting.invoice.document.SalesDocument;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Data of {@code invoice.cancelled.v1}: a credit note has taken back all of it. */
@RegisterForReflection
record InvoiceCancelled(
    UUID invoiceId,
    String number,
    UUID partnerId,
    LocalDate cancelledOn,
    UUID creditNoteId,
    String creditNoteNumber,
    @Nullable String reason,
    SalesDocument.Source source,
    @Nullable UUID sourceId,
    @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal netToPay) {
  static final String TYPE = "invoice.cancelled.v1";

  static InvoiceCancelled of(SalesDocument invoice, SalesDocument note) {
    return new InvoiceCancelled(
        invoice.id(),
        invoice.requireNumber(),
        invoice.partnerId(),
        note.requireDated(),
        note.id(),
        note.requireNumber(),
        note.reason(),
        invoice.source(),
        invoice.sourceId(),
        invoice.netToPay());
  }
}
