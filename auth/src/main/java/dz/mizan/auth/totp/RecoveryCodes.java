package dz.mizan.auth.totp;

import dz.mizan.common.crypto.BlindIndex;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a user keeps for the day when he has lost his telephone: ten codes of 50 bits, in letters
 * that are not taken for each other. Only a keyed hash of them is kept.
 */
@ApplicationScoped
class RecoveryCodes {
  static final int COUNT = 10;

  private static final String ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz"; // Crockford's
  private static final int HALF = 5;

  private final BlindIndex index;

  RecoveryCodes(BlindIndex index) {
    this.index = index;
  }

  /** Ten new ones, such as {@code 7k2mq-x04vb}. */
  static List<String> generate() {
    var random = new SecureRandom();
    return Stream.generate(() -> half(random) + "-" + half(random)).limit(COUNT).toList();
  }

  private static String half(SecureRandom random) {
    return random
        .ints(HALF, 0, ALPHABET.length())
        .mapToObj(letter -> String.valueOf(ALPHABET.charAt(letter)))
        .collect(Collectors.joining());
  }

  List<String> hashes(UUID userId, List<String> codes) {
    return codes.stream().map(code -> hash(userId, code)).toList();
  }

  String hash(UUID userId, String code) {
    return HexFormat.of().formatHex(index.of(plain(code), "totp.recovery_codes." + userId));
  }

  /** As it was meant, however it was typed. */
  static String plain(String code) {
    return code.toLowerCase(Locale.ROOT)
        .replaceAll("[\\s-]", "")
        .replace('o', '0')
        .replace('i', '1')
        .replace('l', '1');
  }
}
