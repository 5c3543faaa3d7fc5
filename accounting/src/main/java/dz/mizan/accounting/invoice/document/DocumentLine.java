package dz.mizan.accounting.invoice.document;

import dz.mizan.accounting.tva.Totals;
import dz.mizan.accounting.tva.TvaCode;
import io.vertx.sqlclient.Row;
import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A line as its row has it, or will have it.
 *
 * @param position from 1
 * @param net HT after all discounts; negative for a deduction
 * @param account null until it is issued, unless the draft names one
 * @param correctsPosition of a credit note: the line of the invoice
 * @param sourceLine the line of the order
 */
public record DocumentLine(
    int position,
    LineKind kind,
    @Nullable String sku,
    String designation,
    @Nullable String unit,
    BigDecimal quantity,
    BigDecimal unitPrice,
    BigDecimal discountPercent,
    TvaCode tvaCode,
    BigDecimal tvaPercent,
    BigDecimal net,
    @Nullable String account,
    @Nullable Integer correctsPosition,
    @Nullable UUID sourceLine,
    BigDecimal credited,
    BigDecimal creditedQuantity) {

  static DocumentLine of(Row row) {
    var corrects = row.getShort("corrects_position");
    return new DocumentLine(
        row.getShort("position"),
        LineKind.valueOf(row.getString("kind")),
        row.getString("sku"),
        row.getString("designation"),
        row.getString("unit"),
        row.getBigDecimal("quantity"),
        row.getBigDecimal("unit_price"),
        row.getBigDecimal("discount_percent"),
        TvaCode.valueOf(row.getString("tva_code")),
        row.getBigDecimal("tva_percent"),
        row.getBigDecimal("net"),
        row.getString("account"),
        corrects == null ? null : Integer.valueOf(corrects),
        row.getUUID("source_line"),
        row.getBigDecimal("credited"),
        row.getBigDecimal("credited_quantity"));
  }

  /** What is still to be credited, HT. */
  public BigDecimal left() {
    return net.subtract(credited);
  }

  /** What is still to be credited of the quantity. */
  public BigDecimal leftQuantity() {
    return quantity.subtract(creditedQuantity);
  }

  /** The same at another place. */
  DocumentLine at(int newPosition) {
    return new DocumentLine(
        newPosition,
        kind,
        sku,
        designation,
        unit,
        quantity,
        unitPrice,
        discountPercent,
        tvaCode,
        tvaPercent,
        net,
        account,
        correctsPosition,
        sourceLine,
        credited,
        creditedQuantity);
  }

  /** The same at another rate and net. */
  public DocumentLine priced(BigDecimal percent, BigDecimal newNet) {
    return new DocumentLine(
        position,
        kind,
        sku,
        designation,
        unit,
        quantity,
        unitPrice,
        discountPercent,
        tvaCode,
        percent,
        newNet,
        account,
        correctsPosition,
        sourceLine,
        credited,
        creditedQuantity);
  }

  /** The same, booked to that account. */
  public DocumentLine on(String booked) {
    return new DocumentLine(
        position,
        kind,
        sku,
        designation,
        unit,
        quantity,
        unitPrice,
        discountPercent,
        tvaCode,
        tvaPercent,
        net,
        booked,
        correctsPosition,
        sourceLine,
        credited,
        creditedQuantity);
  }

  /** The same, from that line of an order. */
  DocumentLine from(@Nullable UUID line) {
    return new DocumentLine(
        position,
        kind,
        sku,
        designation,
        unit,
        quantity,
        unitPrice,
        discountPercent,
        tvaCode,
        tvaPercent,
        net,
        account,
        correctsPosition,
        line,
        credited,
        creditedQuantity);
  }

  Totals.Net forTotals() {
    return new Totals.Net(tvaPercent, net);
  }
}
