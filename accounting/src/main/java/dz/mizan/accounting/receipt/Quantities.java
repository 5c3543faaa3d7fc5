package dz.mizan.accounting.receipt;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Numbers of events, bounded before anything is done with them. */
final class Quantities {
  private static final int MAX_SCALE = 30;
  private static final BigDecimal TOO_LARGE = BigDecimal.TEN.pow(12);
  private static final BigDecimal HUNDRED = new BigDecimal(100);

  private Quantities() {}

  static BigDecimal quantity(BigDecimal value) {
    return bounded(value, 3);
  }

  static BigDecimal price(BigDecimal value) {
    return bounded(value, 4);
  }

  static BigDecimal percent(BigDecimal value) {
    var percent = bounded(value, 2);
    if (percent.compareTo(HUNDRED) > 0) {
      throw new IllegalArgumentException("a percentage above 100");
    }
    return percent;
  }

  static String kind(String kind) {
    if (!"GOODS".equals(kind) && !"SERVICE".equals(kind)) {
      throw new IllegalArgumentException("kind is neither GOODS nor SERVICE");
    }
    return kind;
  }

  private static BigDecimal bounded(BigDecimal value, int scale) {
    if (value == null
        || value.signum() < 0
        || value.scale() > MAX_SCALE
        || value.compareTo(TOO_LARGE) >= 0) {
      throw new IllegalArgumentException("a number is missing, negative, too large or too fine");
    }
    return value.setScale(scale, RoundingMode.HALF_UP);
  }
}
