package dz.mizan.local.test;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * The tokens of the last minute, each by what was asked for. To sign with RSA costs a test's JVM,
 * which does not optimize, more than most requests do.
 */
final class RecentTokens {
  private static final Duration RECENT = Duration.ofMinutes(1);
  private static final Map<String, Token> TOKENS = new ConcurrentHashMap<>();
  private static volatile Instant forgotten = Instant.MIN;

  private RecentTokens() {}

  /**
   * @param issued when the token that would be signed says it was
   */
  static String get(String asked, Instant issued, Supplier<String> sign) {
    var token =
        TOKENS.compute(
            asked,
            (any, last) -> last != null && last.isRecent() ? last : new Token(sign.get(), issued));
    return token.signed;
  }

  /** Tokens that were issued before now are not given again. */
  static void forget() {
    forgotten = Instant.now();
  }

  private record Token(String signed, Instant issued) {
    boolean isRecent() {
      return issued.isAfter(forgotten) && Instant.now().isBefore(issued.plus(RECENT));
    }
  }
}
