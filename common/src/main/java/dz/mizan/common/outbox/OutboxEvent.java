package dz.mizan.common.outbox;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row of the outbox. */
record OutboxEvent(
    long id,
    UUID companyId,
    UUID eventId,
    String type,
    UUID subject,
    long sequence,
    OffsetDateTime occurredAt,
    @Nullable String traceParent,
    String data) {

  /** {@code <company>.<service>.<aggregate>.<past-tense>.v<n>}. */
  String routingKey(String service) {
    return companyId + "." + service + "." + type;
  }

  /** The CloudEvents 1.0 type. */
  String cloudEventType(String service) {
    return "dz.mizan." + service + "." + type;
  }

  /** The same as caused by something else in its trace. */
  OutboxEvent under(String otherTraceParent) {
    return new OutboxEvent(
        id, companyId, eventId, type, subject, sequence, occurredAt, otherTraceParent, data);
  }

  /**
   * CloudEvents 1.0, structured JSON. Every value but the data is of our own making: no escaping.
   */
  String cloudEvent(String service) {
    return """
    {"specversion":"1.0","id":"%s","source":"/mizan/%s","type":"%s","subject":"%s",\
    "time":"%s","datacontenttype":"application/json","company":"%s","sequence":%s,%s\
    "data":%s}\
    """
        .formatted(
            eventId,
            service,
            cloudEventType(service),
            subject,
            occurredAt.toInstant(),
            companyId,
            sequence,
            traceParent == null ? "" : "\"traceparent\":\"" + traceParent + "\",",
            data);
  }
}
