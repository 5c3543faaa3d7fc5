package dz.mizan.auth.user;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.EnumSet;
import java.util.Locale;
import java.util.regex.Pattern;

/** Which usernames there can be, and when two are the same. */
final class Usernames {
  static final int MAX_LENGTH = 64;

  /** Letters and digits of any script, a letter or digit first, and a little between them. */
  private static final Pattern FORM = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}._@+-]*");

  /** Letters that nobody sees, and the Arabic stroke that only makes a word longer. */
  private static final Pattern INVISIBLE =
      Pattern.compile(
          "[\\u034f\\u0640\\u115f\\u1160\\u17b4\\u17b5\\u180b-\\u180f\\u3164\\ufe00-\\ufe0f\\uffa0"
              + "\\x{1d173}-\\x{1d17a}\\x{e0000}-\\x{e0fff}]");

  /** Cyrillic and Greek letters that look like Latin ones. */
  private static final Pattern LOOKS_LATIN =
      Pattern.compile("[авекмнорстухьѕіјһԁԛԝӏүαβεηικμνορτυχγωϲ\\P{L}]+");

  private Usernames() {}

  /** NFKC without case: {@code Ａmina}, {@code AMINA} and {@code amina} have one key. */
  static String key(String username) {
    var plain = Normalizer.normalize(username, Normalizer.Form.NFKC);
    // Up, then down: otherwise ß and SS, or σ and ς, would stay apart.
    var folded = plain.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
    return Normalizer.normalize(folded, Normalizer.Form.NFKC);
  }

  static boolean hasForm(String username) {
    return username.length() <= MAX_LENGTH
        && FORM.matcher(username).matches()
        && !INVISIBLE.matcher(username).find();
  }

  /**
   * Whether the name might be taken for another one: its letters are of two scripts (more than
   * Unicode's "highly restrictive" profile allows, UTS 39), its digits of two number systems, or it
   * is written in Cyrillic or Greek with nothing but letters that look Latin.
   */
  static boolean isMisleading(String username) {
    var key = key(username);
    var scripts = EnumSet.noneOf(UnicodeScript.class);
    key.codePoints().mapToObj(UnicodeScript::of).forEach(scripts::add);
    scripts.remove(UnicodeScript.COMMON);
    scripts.remove(UnicodeScript.INHERITED);
    long numberSystems =
        key.codePoints()
            .filter(c -> Character.getType(c) == Character.DECIMAL_DIGIT_NUMBER)
            .map(c -> c - Character.digit(c, 10))
            .distinct()
            .count();
    return scripts.size() > 1
        || numberSystems > 1
        || ((scripts.contains(UnicodeScript.CYRILLIC) || scripts.contains(UnicodeScript.GREEK))
            && LOOKS_LATIN.matcher(key).matches());
  }
}
