package dz.mizan.local.chaos.check;

import java.math.BigDecimal;

/** What a warehouse has of a product, and what of it is not promised to anybody. */
public record Level(String id, BigDecimal onHand, BigDecimal available) {

  boolean isNegative() {
    return onHand.signum() < 0 || available.signum() < 0;
  }

  @Override
  public String toString() {
    return "level %s: %s on hand, %s available"
        .formatted(id, onHand.toPlainString(), available.toPlainString());
  }
}
