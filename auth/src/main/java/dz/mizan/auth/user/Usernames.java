package dz.mizan.auth.user;

import java.text.Normalizer;
import java.util.Locale;

/** When two usernames are the same. */
final class Usernames {
  /** Letters and digits of any script, and a little between them. */
  static final String PATTERN = "[\\p{L}\\p{M}\\p{N}._@+-]+";

  static final int MAX_LENGTH = 64;

  private Usernames() {}

  /** NFKC without case: {@code Ａmina}, {@code AMINA} and {@code amina} have one key. */
  static String key(String username) {
    var plain = Normalizer.normalize(username, Normalizer.Form.NFKC);
    // Up, then down: otherwise ß and SS, or σ and ς, would stay apart.
    var folded = plain.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
    return Normalizer.normalize(folded, Normalizer.Form.NFKC);
  }
}
