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

  /** The best for an {@code Accept-Language} header; French if it is missing, odd or unknown. */
  public static Language of(@Nullable String acceptLanguage) {
    try {
      var ranges = Locale.LanguageRange.parse(acceptLanguage == null ? "" : acceptLanguage);
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
