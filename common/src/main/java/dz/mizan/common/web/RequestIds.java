package dz.mizan.common.web;

import java.util.regex.Pattern;
import org.jboss.logging.MDC;
import org.jspecify.annotations.Nullable;

/**
 * The ids that tie log lines, responses and events of one request together. The trace is that of
 * the W3C {@code traceparent} header where the client sent one.
 */
public final class RequestIds {
  private static final String TRACE = "traceId";
  private static final String SPAN = "spanId";
  private static final String PARENT = "parentSpanId";
  private static final Pattern REQUEST_ID = Pattern.compile("[A-Za-z0-9._-]{1,64}");

  private RequestIds() {}

  /** The trace of the running request or message, 32 hexadecimal digits. */
  public static @Nullable String traceId() {
    return (String) MDC.get(TRACE);
  }

  /** A {@code traceparent} for what the running request causes. */
  public static @Nullable String traceParent() {
    return traceId() == null ? null : spanIds().traceParent();
  }

  /** Where in its trace the running request or message is; a new trace if there is none. */
  public static SpanIds spanIds() {
    var trace = traceId();
    var span = (String) MDC.get(SPAN);
    return trace == null || span == null
        ? SpanIds.under(null)
        : new SpanIds(trace, span, (String) MDC.get(PARENT));
  }

  /**
   * Continues the trace of a {@code traceparent}, or begins one where that is missing or wrong.
   *
   * @return the request id: the one sent, if it is usable
   */
  public static String begin(@Nullable String traceParent, @Nullable String requestId) {
    var ids = SpanIds.under(traceParent);
    MDC.put(TRACE, ids.traceId());
    MDC.put(SPAN, ids.spanId());
    if (ids.parentId() == null) {
      MDC.remove(PARENT);
    } else {
      MDC.put(PARENT, ids.parentId());
    }
    var id =
        requestId != null && REQUEST_ID.matcher(requestId).matches() ? requestId : ids.traceId();
    MDC.put("requestId", id);
    return id;
  }
}
