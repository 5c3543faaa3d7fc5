package dz.mizan.common.log;

import io.quarkus.logging.json.runtime.JsonFormatter;
import io.quarkus.logging.json.runtime.JsonLogConfig.JsonConfig.LogFormat;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jboss.logmanager.ExtLogRecord;

/**
 * The framework's JSON, with the ids of a request under their names in the Elastic common schema
 * instead of in an object of their own. Nothing else of the diagnostic context is written.
 */
final class EcsFormatter extends JsonFormatter {
  /** The names in the diagnostic context, and those in the schema. */
  static final Map<String, String> FIELDS =
      Map.of(
          "traceId", "trace.id",
          "spanId", "span.id",
          "requestId", "http.request.id",
          "companyId", "organization.id",
          "userId", "user.id");

  /** Like that one in everything else. */
  EcsFormatter(JsonFormatter other) {
    super(other.getKeyOverrides(), withoutContext(other), other.getAdditionalFields());
    setLogFormat(LogFormat.ECS);
    setRecordDelimiter(other.getRecordDelimiter());
    setZoneId(other.getZoneId().getId());
    setExceptionOutputType(ExceptionOutputType.FORMATTED);
  }

  private static Set<String> withoutContext(JsonFormatter other) {
    var excluded = new TreeSet<>(other.getExcludedKeys());
    excluded.add(Key.MDC.getKey());
    excluded.add(Key.NDC.getKey());
    return excluded;
  }

  @Override
  protected void after(Generator generator, ExtLogRecord logged) throws Exception {
    super.after(generator, logged);
    for (var field : FIELDS.entrySet()) {
      var value = logged.getMdc(field.getKey());
      if (value != null) {
        generator.add(field.getValue(), value);
      }
    }
  }
}
