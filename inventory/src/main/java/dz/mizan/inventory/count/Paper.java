package dz.mizan.inventory.count;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What the papers of a count say.
 *
 * @param lines by location, SKU and lot
 */
record Paper(
    Locale language,
    String company,
    String warehouse,
    @Nullable String address,
    CountView count,
    List<Line> lines) {

  /** A line; what is blank on a counter's sheet is here all the same. */
  record Line(
      String sku,
      String name,
      String unit,
      @Nullable String lot,
      @Nullable LocalDate expiresOn,
      @Nullable String location,
      BigDecimal expected,
      @Nullable BigDecimal counted,
      @Nullable BigDecimal difference,
      BigDecimal value,
      @Nullable BigDecimal finalQuantity,
      @Nullable BigDecimal finalCost,
      @Nullable BigDecimal finalValue) {}

  String text(PaperText text) {
    return text.in(language);
  }

  boolean isRightToLeft() {
    return language.getLanguage().equals("ar");
  }
}
