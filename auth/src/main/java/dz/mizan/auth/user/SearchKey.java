package dz.mizan.auth.user;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** The form in which names are searched: without case, accents and Arabic vowel signs. */
final class SearchKey {
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");

  private SearchKey() {}

  static String of(String text) {
    var letters = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("");
    return letters.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
  }

  /** For {@code like}: what contains the text, whatever characters it has. */
  static String pattern(String text) {
    return "%" + of(text.strip()).replaceAll("([\\\\%_])", "\\\\$1") + "%";
  }
}
