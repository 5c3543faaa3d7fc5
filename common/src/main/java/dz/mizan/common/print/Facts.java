package dz.mizan.common.print;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Names and values in columns, or in a box with a title, such as the customer of an invoice.
 *
 * @param title above the box; null for a plain grid
 * @param lead the first line of a box, in bold
 * @param columns how many facts stand side by side, from 1
 */
public record Facts(@Nullable String title, @Nullable String lead, int columns, List<Fact> facts)
    implements Block {
  public Facts {
    facts = List.copyOf(facts);
  }

  public static Facts grid(int columns) {
    return new Facts(null, null, columns, List.of());
  }

  public static Facts box(String title, @Nullable String lead) {
    return new Facts(title, lead, 1, List.of());
  }

  /** Nothing if there is no value. */
  public Facts add(String label, @Nullable String value) {
    if (value == null || value.isBlank()) {
      return this;
    }
    var more = new ArrayList<>(facts);
    more.add(new Fact(label, value));
    return new Facts(title, lead, columns, more);
  }

  /** A line without a name. */
  public Facts line(@Nullable String value) {
    return add("", value);
  }

  public Facts add(String label, @Nullable BigDecimal amount, Figures figures) {
    return add(label, figures.amount(amount));
  }
}
