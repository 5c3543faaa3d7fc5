package dz.mizan.hr.pay.calculation;

import java.math.BigDecimal;

/** What was entered for a component and a month. */
public record Element(BigDecimal quantity, BigDecimal amount) {
  /** Nothing was. */
  public static final Element NONE = new Element(BigDecimal.ZERO, BigDecimal.ZERO);

  public Element plus(Element other) {
    return new Element(quantity.add(other.quantity), amount.add(other.amount));
  }
}
