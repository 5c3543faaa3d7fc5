package dz.mizan.common.trace;

import dz.mizan.common.web.SpanIds;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Something that has begun. It is told of when it ends, once, and only if its trace is wanted. */
public final class RunningSpan {
  private final SpanIds ids;
  private final SpanKind kind;
  private final @Nullable Consumer<Span> listener;
  private final Instant start;
  private final Map<String, String> attributes = new LinkedHashMap<>();
  private final AtomicBoolean ended = new AtomicBoolean();
  private String name;

  RunningSpan(SpanIds ids, String name, SpanKind kind, @Nullable Consumer<Span> listener) {
    this.ids = ids;
    this.name = name;
    this.kind = kind;
    this.listener = listener;
    this.start = listener == null ? Instant.EPOCH : Instant.now();
  }

  /** The {@code traceparent} for what it causes. */
  public String traceParent() {
    return ids.traceParent();
  }

  /** Another name, found out meanwhile. */
  public RunningSpan rename(String better) {
    name = better;
    return this;
  }

  /** Never anything about a person. */
  public RunningSpan attribute(String key, String value) {
    attributes.put(key, value);
    return this;
  }

  /**
   * @param failure the class of what went wrong or another short word; no message, which may hold
   *     data; null if nothing did
   */
  public void end(@Nullable String failure) {
    if (listener != null && ended.compareAndSet(false, true)) {
      listener.accept(new Span(ids, name, kind, start, Instant.now(), attributes, failure));
    }
  }
}
