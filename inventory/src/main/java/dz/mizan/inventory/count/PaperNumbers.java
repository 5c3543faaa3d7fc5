package dz.mizan.inventory.count;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Numbers and dates as they are printed: {@code 12 345,50} in French and Arabic, which is written
 * with the same digits in Algeria, {@code 12,345.50} in English.
 */
final class PaperNumbers {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT);

  private final DecimalFormatSymbols symbols = DecimalFormatSymbols.getInstance(Locale.ROOT);

  PaperNumbers(Locale language) {
    if (!language.getLanguage().equals("en")) {
      symbols.setGroupingSeparator('\u202f');
      symbols.setDecimalSeparator(',');
    }
    symbols.setMinusSign('\u2212');
  }

  String quantity(@Nullable BigDecimal number) {
    return format("#,##0.###", number);
  }

  /** With its sign also where it is positive; nothing for no difference. */
  String signed(@Nullable BigDecimal number) {
    return number == null || number.signum() == 0 ? "" : format("+#,##0.###;-#,##0.###", number);
  }

  String amount(@Nullable BigDecimal number) {
    return format("#,##0.00", number);
  }

  String signedAmount(@Nullable BigDecimal number) {
    return number == null || number.signum() == 0 ? "" : format("+#,##0.00;-#,##0.00", number);
  }

  String cost(@Nullable BigDecimal number) {
    return format("#,##0.00##", number);
  }

  static String day(@Nullable LocalDate date) {
    return date == null ? "" : DAY.format(date);
  }

  private String format(String pattern, @Nullable BigDecimal number) {
    return number == null ? "" : new DecimalFormat(pattern, symbols).format(number);
  }
}
