package dz.mizan.accounting.invoice.paper;

import com.fasterxml.jackson.annotation.JsonFormat;
import dz.mizan.accounting.invoice.document.DocumentKind;
import dz.mizan.accounting.invoice.document.DocumentLine;
import dz.mizan.accounting.invoice.document.LineKind;
import dz.mizan.accounting.invoice.document.PaymentMode;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a paper says, word for word, as of the day when it was numbered: a seller who moves or a
 * customer who is renamed changes no old invoice. Kept as JSON: fields are only ever added.
 *
 * @param number null on the preview of a draft
 * @param withoutTva of a seller under the IFU, who must not print TVA (CTCA art. 64)
 * @param deposits the numbers of the invoices of deposits that are taken off
 * @param corrected of a credit note: the invoice
 */
@RegisterForReflection
public record Frozen(
    DocumentKind kind,
    @Nullable String number,
    LocalDate date,
    @Nullable LocalDate dueDate,
    @Nullable LocalDate validUntil,
    @Nullable PaymentMode paymentMode,
    @Nullable String reference,
    @Nullable String notes,
    Seller seller,
    Buyer buyer,
    List<Line> lines,
    List<Rate> rates,
    @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal discountPercent,
    @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal totalHt,
    @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal totalTva,
    @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal totalTtc,
    @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal stampDuty,
    @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal netToPay,
    String currency,
    boolean withoutTva,
    List<String> deposits,
    @Nullable Corrected corrected) {

  /** The same with its number. */
  public Frozen numbered(String given) {
    return new Frozen(
        kind,
        given,
        date,
        dueDate,
        validUntil,
        paymentMode,
        reference,
        notes,
        seller,
        buyer,
        lines,
        rates,
        discountPercent,
        totalHt,
        totalTva,
        totalTtc,
        stampDuty,
        netToPay,
        currency,
        withoutTva,
        deposits,
        corrected);
  }

  /** The company as décret 05-468 art. 3 wants it; empty texts are those that it has not told. */
  @RegisterForReflection
  public record Seller(
      String name,
      String nameAr,
      String legalForm,
      String activity,
      String capital,
      String address,
      String commune,
      String wilaya,
      String phone,
      String fax,
      String email,
      String rc,
      String nif,
      String nis,
      String ai,
      String bankName,
      String rib) {}

  /**
   * The customer.
   *
   * @param person a consumer, of whom name and address suffice
   */
  @RegisterForReflection
  public record Buyer(
      boolean person,
      String code,
      String name,
      @Nullable String nameAr,
      @Nullable String legalForm,
      @Nullable String activity,
      @Nullable String street,
      @Nullable String postalCode,
      @Nullable String commune,
      @Nullable Integer wilaya,
      @Nullable String phone,
      @Nullable String email,
      @Nullable String rc,
      @Nullable String nif,
      @Nullable String nis,
      @Nullable String ai) {}

  /** A line; {@link DocumentLine} explains it. */
  @RegisterForReflection
  public record Line(
      int position,
      LineKind kind,
      @Nullable String sku,
      String designation,
      @Nullable String unit,
      @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal quantity,
      @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal unitPrice,
      @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal discountPercent,
      @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal tvaPercent,
      @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal net) {}

  /** TVA of one rate, rounded once. */
  @RegisterForReflection
  public record Rate(
      @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal tvaPercent,
      @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal base,
      @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal tva) {}

  /**
   * The invoice that a credit note is on.
   *
   * @param cancels whether it takes back all of it
   */
  @RegisterForReflection
  public record Corrected(
      String number, LocalDate date, @Nullable String reason, boolean cancels) {}
}
