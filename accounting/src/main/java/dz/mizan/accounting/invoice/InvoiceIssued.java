package dz.mizan.accounting.invoice;

import com.fasterxml.jackson.annotation.JsonFormat;
import dz.mizan.accounting.invoice.document.PaymentMode;
import dz.mizan.accounting.invoice.document.SalesDocument;
import dz.mizan.accounting.tva.Totals;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Data of {@code invoice.issued.v1}: an invoice has its number and is in the books. Amounts are in
 * the company's currency.
 *
 * @param source what it was made from; for ORDER, sourceId is the order
 * @param netToPay totalTtc and stampDuty
 */
@RegisterForReflection
public record InvoiceIssued(
    UUID invoiceId,
    String number,
    LocalDate date,
    @Nullable LocalDate dueDate,
    UUID partnerId,
    @Nullable PaymentMode paymentMode,
    @Nullable String reference,
    SalesDocument.Source source,
    @Nullable UUID sourceId,
    @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal totalHt,
    @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal totalTva,
    @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal totalTtc,
    @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal stampDuty,
    @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal netToPay,
    List<Rate> rates,
    @Nullable UUID entryId) {
  static final String TYPE = "invoice.issued.v1";

  /** TVA of one rate, rounded once. */
  @RegisterForReflection
  public record Rate(
      @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal tvaPercent,
      @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal base,
      @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal tva) {}

  static InvoiceIssued of(SalesDocument invoice, Totals totals) {
    return new InvoiceIssued(
        invoice.id(),
        invoice.requireNumber(),
        invoice.requireDated(),
        invoice.dueDate(),
        invoice.partnerId(),
        invoice.paymentMode(),
        invoice.reference(),
        invoice.source(),
        invoice.sourceId(),
        invoice.totalHt(),
        invoice.totalTva(),
        invoice.totalTtc(),
        invoice.stampDuty(),
        invoice.netToPay(),
        totals.groups().stream().map(g -> new Rate(g.tvaPercent(), g.base(), g.tva())).toList(),
        invoice.entryId());
  }
}
