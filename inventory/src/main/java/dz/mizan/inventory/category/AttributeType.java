package dz.mizan.inventory.category;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** What values an attribute takes; all are written as text. */
public enum AttributeType {
  /** Any words. */
  TEXT,
  /** A decimal of at most twelve digits before and six after the point. */
  NUMBER,
  /** {@code true} or {@code false}. */
  BOOLEAN,
  /** One of the attribute's choices. */
  CHOICE;

  /** The value as it is kept; empty if it is none of this type. */
  Optional<String> read(String text, List<String> choices) {
    var value = text.strip();
    return switch (this) {
      case TEXT -> value.isEmpty() ? Optional.empty() : Optional.of(value);
      case NUMBER -> number(value);
      case BOOLEAN ->
          value.equals("true") || value.equals("false") ? Optional.of(value) : Optional.empty();
      case CHOICE -> choices.contains(value) ? Optional.of(value) : Optional.empty();
    };
  }

  private static Optional<String> number(String value) {
    if (!value.matches("-?[0-9]{1,12}(\\.[0-9]{1,6})?")) {
      return Optional.empty();
    }
    var number = new BigDecimal(value);
    return Optional.of(number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString());
  }
}
