package dz.mizan.common.print;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Numbers and dates as they are printed: {@code 12 345,50} in French and Arabic, which is written
 * with the same digits in Algeria, {@code 12,345.50} in English. Nothing for null.
 */
public final class Figures {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT);

  private final DecimalFormatSymbols symbols = DecimalFormatSymbols.getInstance(Locale.ROOT);
  private final PaperLanguage language;

  public Figures(PaperLanguage language) {
    this.language = language;
    if (language != PaperLanguage.EN) {
      symbols.setGroupingSeparator('\u202f');
      symbols.setDecimalSeparator(',');
    }
    symbols.setMinusSign('\u2212');
  }

  /** With two decimals. */
  public String amount(@Nullable BigDecimal number) {
    return format("#,##0.00", number);
  }

  /** The same, and nothing for zero, as in the columns of a ledger. */
  public String amountOrBlank(@Nullable BigDecimal number) {
    return number == null || number.signum() == 0 ? "" : amount(number);
  }

  /** With its currency: {@code 1 190,00 DA}; a code such as {@code EUR} is printed as it is. */
  public String money(@Nullable BigDecimal number, String currency) {
    var sign = currency.equals("DZD") ? language.pick("DA", "د.ج", "DZD") : currency;
    return number == null ? "" : amount(number) + '\u00a0' + sign;
  }

  /** A price or cost: two decimals, or up to four if it has them. */
  public String price(@Nullable BigDecimal number) {
    return format("#,##0.00##", number);
  }

  /** Up to six decimals. */
  public String quantity(@Nullable BigDecimal number) {
    return format("#,##0.######", number);
  }

  public String percent(@Nullable BigDecimal number) {
    return number == null ? "" : quantity(number) + "\u00a0%";
  }

  public static String day(@Nullable LocalDate date) {
    return date == null ? "" : DAY.format(date);
  }

  private String format(String pattern, @Nullable BigDecimal number) {
    return number == null ? "" : new DecimalFormat(pattern, symbols).format(number);
  }
}
