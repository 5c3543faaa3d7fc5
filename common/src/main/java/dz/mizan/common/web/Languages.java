package dz.mizan.common.web;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The languages that Mizan speaks, English first. */
public final class Languages {
  public static final List<Locale> ALL =
      List.of(Locale.ENGLISH, Locale.FRENCH, Locale.forLanguageTag("ar"));

  // Parsing takes time that grows with the square of the length, on the event loop.
  private static final int MAX_HEADER_LENGTH = 200;

  private Languages() {}

  /** The best language for an {@code Accept-Language} header; English if none fits. */
  public static Locale choose(@Nullable String acceptLanguage) {
    if (acceptLanguage == null || acceptLanguage.length() > MAX_HEADER_LENGTH) {
      return Locale.ENGLISH;
    }
    try {
      var found = Locale.lookup(Locale.LanguageRange.parse(acceptLanguage), ALL);
      return found == null ? Locale.ENGLISH : found;
    } catch (IllegalArgumentException malformed) {
      return Locale.ENGLISH;
    }
  }
}
