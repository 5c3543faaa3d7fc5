package dz.mizan.accounting.invoice.document;

import com.fasterxml.jackson.annotation.JsonFormat;
import dz.mizan.accounting.tva.TvaCode;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A quote, an invoice or a credit note as clients see it; amounts are dinars. */
@Schema(name = "SalesDocument")
public record DocumentView(
    UUID id,
    DocumentKind kind,
    @Schema(examples = "ISSUED") DocumentState status,
    @Schema(examples = "FA-2026-000123", description = "Absent of a draft") @Nullable String number,
    UUID partnerId,
    @Schema(examples = "SARL El Baraka") String partnerName,
    @Nullable LocalDate date,
    @Nullable LocalDate dueDate,
    @Schema(description = "Of a quote") @Nullable LocalDate validUntil,
    @Nullable PaymentMode paymentMode,
    @Schema(examples = "30") @Nullable Integer paymentTermsDays,
    @Schema(examples = "BC-778") @Nullable String reference,
    @Nullable String notes,
    @Schema(description = "Of a credit note") @Nullable String reason,
    @Schema(type = SchemaType.STRING, examples = "2.50")
        @JsonFormat(shape = JsonFormat.Shape.STRING)
        BigDecimal discountPercent,
    @Schema(type = SchemaType.STRING, examples = "1950.00")
        @JsonFormat(shape = JsonFormat.Shape.STRING)
        BigDecimal totalHt,
    @Schema(type = SchemaType.STRING, examples = "370.50")
        @JsonFormat(shape = JsonFormat.Shape.STRING)
        BigDecimal totalTva,
    @Schema(type = SchemaType.STRING, examples = "2320.50")
        @JsonFormat(shape = JsonFormat.Shape.STRING)
        BigDecimal totalTtc,
    @Schema(type = SchemaType.STRING, examples = "24.00")
        @JsonFormat(shape = JsonFormat.Shape.STRING)
        BigDecimal stampDuty,
    @Schema(type = SchemaType.STRING, examples = "2344.50")
        @JsonFormat(shape = JsonFormat.Shape.STRING)
        BigDecimal netToPay,
    @Schema(type = SchemaType.STRING, description = "Still open; of what is issued")
        @JsonFormat(shape = JsonFormat.Shape.STRING)
        @Nullable BigDecimal remaining,
    @Schema(type = SchemaType.STRING, description = "TTC of the credit notes on it")
        @JsonFormat(shape = JsonFormat.Shape.STRING)
        BigDecimal credited,
    @Schema(examples = "DZD") String currency,
    @Schema(description = "Of a credit note: its invoice") @Nullable UUID invoiceId,
    @Schema(description = "Of a credit note: its invoice's number") @Nullable String invoiceNumber,
    @Schema(description = "Of a credit note: whether it takes back all of an unpaid invoice")
        boolean cancels,
    SalesDocument.Source source,
    @Schema(description = "The order, refund, quote or period it comes from")
        @Nullable UUID sourceId,
    @Schema(description = "The journal entry") @Nullable UUID entryId,
    @Nullable Instant issuedAt,
    long version,
    @Schema(description = "Invoices of deposits that are taken off; absent in lists")
        @Nullable List<UUID> deposits,
    @Schema(description = "Absent in lists") @Nullable List<Line> lines,
    @Schema(description = "TVA by rate; absent in lists") @Nullable List<Rate> rates) {

  /** A line. */
  @Schema(name = "SalesLine")
  public record Line(
      @Schema(examples = "1") int position,
      LineKind kind,
      @Nullable String sku,
      String designation,
      @Nullable String unit,
      @Schema(type = SchemaType.STRING, examples = "4.000")
          @JsonFormat(shape = JsonFormat.Shape.STRING)
          BigDecimal quantity,
      @Schema(type = SchemaType.STRING, examples = "250.0000")
          @JsonFormat(shape = JsonFormat.Shape.STRING)
          BigDecimal unitPrice,
      @Schema(type = SchemaType.STRING, examples = "0.00")
          @JsonFormat(shape = JsonFormat.Shape.STRING)
          BigDecimal discountPercent,
      TvaCode tvaCode,
      @Schema(type = SchemaType.STRING, examples = "19.00")
          @JsonFormat(shape = JsonFormat.Shape.STRING)
          BigDecimal tvaPercent,
      @Schema(type = SchemaType.STRING, examples = "975.00", description = "HT, after discounts")
          @JsonFormat(shape = JsonFormat.Shape.STRING)
          BigDecimal net,
      @Nullable String account,
      @Schema(type = SchemaType.STRING, description = "HT, by credit notes")
          @JsonFormat(shape = JsonFormat.Shape.STRING)
          BigDecimal credited,
      @Schema(description = "Of a credit note: the invoice's line")
          @Nullable Integer invoicePosition) {
    static Line of(DocumentLine line) {
      return new Line(
          line.position(),
          line.kind(),
          line.sku(),
          line.designation(),
          line.unit(),
          line.quantity(),
          line.unitPrice(),
          line.discountPercent(),
          line.tvaCode(),
          line.tvaPercent(),
          line.net(),
          line.account(),
          line.credited(),
          line.correctsPosition());
    }
  }

  /** TVA of one rate. */
  @Schema(name = "SalesRate")
  public record Rate(
      @Schema(type = SchemaType.STRING, examples = "19.00")
          @JsonFormat(shape = JsonFormat.Shape.STRING)
          BigDecimal tvaPercent,
      @Schema(type = SchemaType.STRING, examples = "1950.00")
          @JsonFormat(shape = JsonFormat.Shape.STRING)
          BigDecimal base,
      @Schema(type = SchemaType.STRING, examples = "370.50")
          @JsonFormat(shape = JsonFormat.Shape.STRING)
          BigDecimal tva) {}
}
