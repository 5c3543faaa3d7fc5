package dz.mizan.accounting.bankstatement;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Texts of statements, made fit to be kept. */
final class Texts {
  private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Cntrl}]+");
  private static final Pattern HALVES = Pattern.compile("\\p{Cs}");

  private Texts() {}

  /** On one line, no longer than that. */
  static String line(@Nullable String text, int most) {
    if (text == null) {
      return "";
    }
    var line = HALVES.matcher(BLANKS.matcher(text).replaceAll(" ")).replaceAll("").strip();
    return line.length() > most ? line.substring(0, most).strip() : line;
  }

  /** The same; null if nothing is left. */
  static @Nullable String lineOrNull(@Nullable String text, int most) {
    var line = line(text, most);
    return line.isEmpty() ? null : line;
  }
}
