package dz.mizan.common.web;

import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import org.jboss.logging.MDC;
import org.jspecify.annotations.Nullable;

/**
 * The ids that tie log lines, responses and events of one request together. The trace is that of
 * the W3C {@code traceparent} header where the client sent one.
 */
public final class RequestIds {
  private static final Pattern TRACE_PARENT =
      Pattern.compile("00-([0-9a-f]{32})-[0-9a-f]{16}-[0-9a-f]{2}");
  private static final Pattern REQUEST_ID = Pattern.compile("[A-Za-z0-9._-]{1,64}");

  private RequestIds() {}

  /** The trace of the running request or message, 32 hexadecimal digits. */
  public static @Nullable String traceId() {
    return (String) MDC.get("traceId");
  }

  /** A {@code traceparent} for what the running request causes. */
  public static @Nullable String traceParent() {
    var trace = traceId();
    return trace == null ? null : "00-" + trace + "-" + randomHex(8) + "-01";
  }

  /**
   * Continues the trace of a {@code traceparent}, or begins one where that is missing or wrong.
   *
   * @return the request id: the one sent, if it is usable
   */
  public static String begin(@Nullable String traceParent, @Nullable String requestId) {
    var matcher = TRACE_PARENT.matcher(traceParent == null ? "" : traceParent);
    var trace = matcher.matches() ? matcher.group(1) : randomHex(16);
    MDC.put("traceId", trace);
    var id = requestId != null && REQUEST_ID.matcher(requestId).matches() ? requestId : trace;
    MDC.put("requestId", id);
    return id;
  }

  private static String randomHex(int bytes) {
    var random = new byte[bytes];
    ThreadLocalRandom.current().nextBytes(random);
    return HexFormat.of().formatHex(random);
  }
}
