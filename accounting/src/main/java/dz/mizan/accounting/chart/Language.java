package dz.mizan.accounting.chart;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The languages of account names. Books are French unless asked otherwise. */
public enum Language {
  FR,
  EN,
  AR;

  private static final List<Locale> LOCALES =
      List.of(Locale.FRENCH, Locale.ENGLISH, Locale.forLanguageTag("ar"));

  // Parsing takes time in the square of the length, and this runs on the event loop.
  private static final int MAX_HEADER = 200;

  /**
   * The best for an {@code Accept-Language} header; French if it is missing, odd, long or unknown.
   */
  public static Language of(@Nullable String acceptLanguage) {
    if (acceptLanguage == null || acceptLanguage.length() > MAX_HEADER) {
      return FR;
    }
    try {
      var ranges = Locale.LanguageRange.parse(acceptLanguage);
      var found = Locale.lookup(ranges, LOCALES);
      return found == null ? FR : values()[LOCALES.indexOf(found)];
    } catch (IllegalArgumentException malformed) {
      return FR;
    }
  }

  /** The column of {@code account} that has the name: {@code name_fr}. */
  public String nameColumn() {
    return "name_" + name().toLowerCase(Locale.ROOT);
  }
}
