package dz.mizan.accounting.invoice.order;

import static java.util.Objects.requireNonNull;

import dz.mizan.accounting.invoice.document.LineKind;
import dz.mizan.accounting.invoice.document.NewLine;
import dz.mizan.accounting.tva.TvaCode;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.math.BigDecimal;
import java.util.UUID;

/** A line of an order, or the part of it that was refunded. */
@RegisterForReflection
record SoldLine(
    UUID lineId,
    String sku,
    String name,
    String kind,
    String unit,
    BigDecimal quantity,
    BigDecimal unitPrice,
    BigDecimal discountPercent,
    BigDecimal netHt,
    TvaCode tvaCode) {
  private static final int MAX_SCALE = 30;
  private static final BigDecimal TOO_LARGE = BigDecimal.TEN.pow(13);

  SoldLine {
    requireNonNull(lineId, "lineId");
    requireNonNull(name, "name");
    requireNonNull(tvaCode, "tvaCode");
    quantity = checked(quantity, 3);
    unitPrice = checked(unitPrice, 4);
    discountPercent = checked(discountPercent, 2);
    netHt = checked(netHt, 2);
  }

  // Before setScale: of 1E+999999999 that would make a gigabyte.
  private static BigDecimal checked(BigDecimal number, int scale) {
    if (number.scale() > MAX_SCALE || number.signum() < 0 || number.compareTo(TOO_LARGE) >= 0) {
      throw new IllegalArgumentException("a number does not fit on an invoice");
    }
    return number.setScale(scale);
  }

  NewLine asked() {
    return new NewLine(
        kind.equals("SERVICE") ? LineKind.SERVICE : LineKind.GOODS,
        sku,
        name,
        unit,
        quantity,
        unitPrice,
        discountPercent,
        tvaCode,
        null);
  }
}
