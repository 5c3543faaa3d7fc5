package dz.mizan.common.web;

import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where in a trace something happens.
 *
 * @param traceId 32 hexadecimal digits
 * @param spanId of what happens, 16 hexadecimal digits
 * @param parentId of what caused it; null at the beginning of a trace
 */
public record SpanIds(String traceId, String spanId, @Nullable String parentId) {
  private static final Pattern TRACE_PARENT =
      Pattern.compile("00-([0-9a-f]{32})-([0-9a-f]{16})-[0-9a-f]{2}");

  /**
   * What happens because of what a W3C {@code traceparent} names; a new trace without a good one.
   */
  public static SpanIds under(@Nullable String traceParent) {
    Matcher matcher = TRACE_PARENT.matcher(traceParent == null ? "" : traceParent);
    return matcher.matches()
        ? new SpanIds(matcher.group(1), randomHex(8), matcher.group(2))
        : new SpanIds(randomHex(16), randomHex(8), null);
  }

  /** The {@code traceparent} for what it causes. */
  public String traceParent() {
    return "00-" + traceId + "-" + spanId + "-01";
  }

  private static String randomHex(int bytes) {
    var random = new byte[bytes];
    ThreadLocalRandom.current().nextBytes(random);
    return HexFormat.of().formatHex(random);
  }
}
