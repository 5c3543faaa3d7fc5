package dz.mizan.local.chaos.check;

import java.math.BigDecimal;

/** Two figures that have to be the same: debit and credit, stock and its movements. */
public record Balance(String what, BigDecimal left, BigDecimal right) {

  boolean isEven() {
    return left.compareTo(right) == 0;
  }

  @Override
  public String toString() {
    return "%s: %s and %s".formatted(what, left.toPlainString(), right.toPlainString());
  }
}
