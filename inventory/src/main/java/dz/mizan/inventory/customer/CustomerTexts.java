package dz.mizan.inventory.customer;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The texts of a customer: their form, and how they are searched. */
final class CustomerTexts {
  static final String TEXT = "[^\\p{Cntrl}\\p{Cs}]*";

  /** One line that is not blank. */
  static final String LINE = "(?=.*\\S)[^\\p{Cntrl}\\p{Cs}]*";

  static final String NIF = "( *[0-9]){15} *|( *[0-9]){20} *";
  static final String NIS = "( *[0-9]){15} *";

  private static final Pattern MARKS = Pattern.compile("\\p{M}+");

  private CustomerTexts() {}

  static @Nullable String stripped(@Nullable String text) {
    return text == null ? null : text.strip();
  }

  static @Nullable String withoutBlanks(@Nullable String number) {
    return number == null ? null : number.replace(" ", "");
  }

  /** Without case, accents and Arabic vowel signs. */
  static String folded(String text) {
    var letters = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("");
    return letters.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
  }

  /** For {@code like}: what contains the text, whatever characters it has. */
  static String pattern(String text) {
    return "%" + folded(text.strip()).replaceAll("([\\\\%_])", "\\\\$1") + "%";
  }
}
