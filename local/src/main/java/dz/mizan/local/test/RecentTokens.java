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
  private static final Map<String, Signed> TOKENS = new ConcurrentHashMap<>();

  private RecentTokens() {}

  static String get(String asked, Supplier<String> sign) {
    var signed =
        TOKENS.compute(
            asked,
            (any, last) ->
                last != null && last.isRecent() ? last : new Signed(sign.get(), Instant.now()));
    return signed.token;
  }

  /** What is signed from now on is signed after what has just happened. */
  static void forget() {
    TOKENS.clear();
  }

  private record Signed(String token, Instant at) {
    boolean isRecent() {
      return Instant.now().isBefore(at.plus(RECENT));
    }
  }
}
