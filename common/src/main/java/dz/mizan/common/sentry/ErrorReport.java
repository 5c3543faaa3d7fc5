package dz.mizan.common.sentry;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jboss.logmanager.ExtLogRecord;

/**
 * A log line as an event of Sentry's. What failed and where, with the ids to find the line by; not
 * what it says: the texts of failures may hold data, and those stay here.
 */
record ErrorReport(String service, String release, ExtLogRecord logged) {
  private static final int CAUSES = 5;
  private static final int FRAMES = 60;
  private static final double MILLISECONDS = 1_000.0;

  /** An envelope with one event. */
  String envelope() {
    var id = UUID.randomUUID().toString().replace("-", "");
    var event = event(id).toString();
    var length = event.getBytes(StandardCharsets.UTF_8).length;
    return "{\"event_id\":\"%s\"}\n{\"type\":\"event\",\"length\":%d}\n%s\n"
        .formatted(id, length, event);
  }

  private ObjectNode event(String id) {
    var event = JsonNodeFactory.instance.objectNode();
    event.put("event_id", id);
    event.put("timestamp", logged.getMillis() / MILLISECONDS);
    event.put("platform", "java").put("level", "error").put("release", release);
    event.put("logger", logged.getLoggerName());
    event.putObject("logentry").put("message", logged.getMessage()); // without its parameters
    var tags = event.putObject("tags").put("service", service);
    putId(tags, "company", "companyId");
    putId(tags, "request", "requestId");
    var trace = event.putObject("contexts").putObject("trace");
    putId(trace, "trace_id", "traceId");
    putId(trace, "span_id", "spanId");
    if (logged.getThrown() != null) {
      failures(event.putObject("exception").putArray("values"), logged.getThrown());
    }
    return event;
  }

  private void putId(ObjectNode target, String name, String key) {
    var value = logged.getMdc(key);
    if (value != null) {
      target.put(name, value);
    }
  }

  // Sentry wants causes first, and frames from the outermost on.
  private static void failures(ArrayNode list, Throwable thrown) {
    var failure = thrown;
    for (int depth = 0; failure != null && depth < CAUSES; depth++) {
      var json = list.insertObject(0);
      json.put("type", failure.getClass().getSimpleName());
      json.put("module", failure.getClass().getPackageName());
      var frames = json.putObject("stacktrace").putArray("frames");
      var stack = failure.getStackTrace();
      for (int i = Math.min(stack.length, FRAMES) - 1; i >= 0; i--) {
        frames
            .addObject()
            .put("module", stack[i].getClassName())
            .put("function", stack[i].getMethodName())
            .put("lineno", stack[i].getLineNumber())
            .put("in_app", stack[i].getClassName().startsWith("dz.mizan."));
      }
      failure = failure.getCause();
    }
  }
}
