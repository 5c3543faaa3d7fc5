package dz.mizan.auth.password;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Forms under which passwords and names are compared; never what is hashed. */
final class Folding {
  private static final Pattern MARKS = Pattern.compile("[\\p{M}\u0640]+");

  private Folding() {}

  /** Without case and Unicode form. */
  static String fold(String text) {
    var plain = Normalizer.normalize(text, Normalizer.Form.NFKC);
    return plain.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
  }

  /** Without accents, vowel signs and lengthening either: {@code Bensaïd} and {@code bensaid}. */
  static String bare(String text) {
    return MARKS.matcher(Normalizer.normalize(fold(text), Normalizer.Form.NFKD)).replaceAll("");
  }

  /** With letters for the digits and signs that look like them: {@code p@ssw0rd}. */
  static String unmask(String text) {
    var letters = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      letters.append(
          switch (text.charAt(i)) {
            case '0' -> 'o';
            case '1', '!' -> 'i';
            case '3' -> 'e';
            case '4', '@' -> 'a';
            case '5', '$' -> 's';
            case '7' -> 't';
            default -> text.charAt(i);
          });
    }
    return letters.toString();
  }
}
