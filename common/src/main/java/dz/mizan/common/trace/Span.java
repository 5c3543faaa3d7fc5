package dz.mizan.common.trace;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dz.mizan.common.web.SpanIds;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A span that has ended, as OTLP has it. */
record Span(
    SpanIds ids,
    String name,
    SpanKind kind,
    Instant start,
    Instant end,
    Map<String, String> attributes,
    @Nullable String failure) {
  private static final int FAILED = 2;

  ObjectNode json() {
    var json = JsonNodeFactory.instance.objectNode();
    json.put("traceId", ids.traceId()).put("spanId", ids.spanId()).put("name", name);
    if (ids.parentId() != null) {
      json.put("parentSpanId", ids.parentId());
    }
    json.put("kind", kind.number());
    json.put("startTimeUnixNano", nanoseconds(start)).put("endTimeUnixNano", nanoseconds(end));
    var list = json.putArray("attributes");
    attributes.forEach((key, value) -> list.add(attribute(key, value)));
    if (failure != null) {
      json.putObject("status").put("code", FAILED).put("message", failure);
    }
    return json;
  }

  static ObjectNode attribute(String key, String value) {
    var attribute = JsonNodeFactory.instance.objectNode().put("key", key);
    attribute.putObject("value").put("stringValue", value);
    return attribute;
  }

  // A text, for JSON's numbers are too small for it.
  private static String nanoseconds(Instant instant) {
    return "%d%09d".formatted(instant.getEpochSecond(), instant.getNano());
  }
}
