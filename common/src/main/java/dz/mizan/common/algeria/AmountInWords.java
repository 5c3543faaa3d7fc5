package dz.mizan.common.algeria;

import java.math.BigDecimal;
import java.util.Locale;

/**
 * A sum of dinars and centimes in words, as an invoice must carry it (décret exécutif 05-468, art.
 * 3). No text rules the spelling; that of the Journal Officiel is followed.
 *
 * <p>Thousands of milliards are said as such, {@code mille milliards}: {@code billion} and {@code
 * trillion} mean different numbers in different countries.
 */
public final class AmountInWords {
  /** The largest sum that has words. */
  public static final BigDecimal MAXIMUM = new BigDecimal("999999999999999.99");

  private AmountInWords() {}

  /**
   * In French: {@code deux millions de dinars}, {@code quatre-vingt-un dinars et cinquante
   * centimes}.
   *
   * @param amount from zero to {@link #MAXIMUM}, with no part of a centime
   * @throws IllegalArgumentException if it is not
   */
  public static String french(BigDecimal amount) {
    return FrenchNumber.amount(dinars(amount), centimes(amount));
  }

  /**
   * In Arabic: {@code ألفان وخمسمائة دينار}.
   *
   * @throws IllegalArgumentException as {@link #french}
   */
  public static String arabic(BigDecimal amount) {
    return ArabicNumber.amount(dinars(amount), centimes(amount));
  }

  /**
   * In English: {@code two thousand five hundred dinars}.
   *
   * @throws IllegalArgumentException as {@link #french}
   */
  public static String english(BigDecimal amount) {
    return EnglishNumber.amount(dinars(amount), centimes(amount));
  }

  /** In that language; French if it is neither Arabic nor English. */
  public static String in(Locale language, BigDecimal amount) {
    return switch (language.getLanguage()) {
      case "ar" -> arabic(amount);
      case "en" -> english(amount);
      default -> french(amount);
    };
  }

  private static long dinars(BigDecimal amount) {
    if (amount.signum() < 0
        || amount.compareTo(MAXIMUM) > 0
        || amount.stripTrailingZeros().scale() > 2) {
      throw new IllegalArgumentException("No words for " + amount);
    }
    return amount.longValue();
  }

  private static int centimes(BigDecimal amount) {
    return amount.movePointRight(2).remainder(new BigDecimal(100)).intValue();
  }
}
