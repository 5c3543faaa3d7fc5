package dz.mizan.common.inbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import java.io.IOException;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A CloudEvents 1.0 event as it came from the broker.
 *
 * @param type such as {@code dz.mizan.auth.company.registered.v1}
 * @param subject the aggregate's id
 * @param sequence counts the aggregate's events from 1
 */
public record ReceivedEvent(
    UUID id,
    String type,
    UUID companyId,
    UUID subject,
    long sequence,
    Instant time,
    @Nullable String traceParent,
    JsonNode data,
    ObjectReader reader) {

  /**
   * Reads structured JSON.
   *
   * @throws Unreadable if it is no event of ours
   */
  static ReceivedEvent parse(byte[] body, ObjectMapper json) {
    try {
      var event = json.readTree(body);
      return new ReceivedEvent(
          UUID.fromString(text(event, "id")),
          text(event, "type"),
          UUID.fromString(text(event, "company")),
          UUID.fromString(text(event, "subject")),
          event.path("sequence").asLong(),
          Instant.parse(text(event, "time")),
          event.path("traceparent").textValue(),
          event.path("data"),
          json.reader().without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES));
    } catch (IOException | IllegalArgumentException | DateTimeParseException e) {
      throw new Unreadable("not a CloudEvent: " + e.getClass().getSimpleName());
    }
  }

  /**
   * The data as the consumer's own record, which names only the fields that it reads and carries
   * {@code @RegisterForReflection}.
   *
   * @throws Unreadable if the data does not fit; the event then goes to the dead letters
   */
  public <T> T as(Class<T> type) {
    try {
      return reader.treeToValue(data, type);
    } catch (JsonProcessingException e) {
      throw new Unreadable("data does not fit " + type.getSimpleName() + where(e));
    }
  }

  // The field's name. Messages of failures repeat its value, which may be about a person.
  private static String where(JsonProcessingException failure) {
    return failure instanceof JsonMappingException mapping
        ? mapping.getPath().stream()
            .map(step -> step.getFieldName() == null ? "[]" : step.getFieldName())
            .collect(Collectors.joining(".", " at ", ""))
        : "";
  }

  private static String text(JsonNode event, String attribute) {
    var value = event.path(attribute).textValue();
    if (value == null) {
      throw new Unreadable("not a CloudEvent: " + attribute + " is missing");
    }
    return value;
  }

  /** Trying again cannot help. */
  static final class Unreadable extends RuntimeException {
    Unreadable(String message) {
      super(message, null, false, false);
    }
  }
}
