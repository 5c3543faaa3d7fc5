package dz.mizan.local.demo;

import com.fasterxml.jackson.databind.JsonNode;

/** A CloudEvent, as far as a stranger looks at it. */
public record Event(String id, String type, String subject, long sequence, JsonNode data) {
  static Event of(JsonNode envelope) {
    return new Event(
        envelope.path("id").asText(),
        envelope.path("type").asText(),
        envelope.path("source").asText() + " " + envelope.path("subject").asText(),
        envelope.path("sequence").asLong(),
        envelope.path("data"));
  }
}
