package dz.mizan.local.test;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.rabbitmq.client.AMQP;
import com.rabbitmq.client.Envelope;
import com.rabbitmq.client.LongString;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One message as it came from the broker.
 *
 * @param headers with texts as {@link String}
 */
public record Message(
    String routingKey,
    @Nullable String contentType,
    Map<String, Object> headers,
    boolean redelivered,
    String body) {
  private static final ObjectMapper JSON = new ObjectMapper();

  static Message of(Envelope envelope, AMQP.BasicProperties properties, byte[] body) {
    var headers = new LinkedHashMap<String, Object>();
    if (properties.getHeaders() != null) {
      properties.getHeaders().forEach((name, value) -> headers.put(name, plain(value)));
    }
    return new Message(
        envelope.getRoutingKey(),
        properties.getContentType(),
        headers,
        envelope.isRedeliver(),
        new String(body, StandardCharsets.UTF_8));
  }

  /** The body; a CloudEvent for whatever the services send. */
  public JsonNode json() {
    try {
      return JSON.readTree(body);
    } catch (IOException e) {
      throw new UncheckedIOException("Not JSON: " + body, e);
    }
  }

  /** The CloudEvent's {@code id}. */
  public String id() {
    return json().path("id").asText();
  }

  /** The CloudEvent's {@code type}. */
  public String type() {
    return json().path("type").asText();
  }

  /** The broker's texts come as a type of the AMQP library. */
  private static Object plain(Object value) {
    return value instanceof LongString ? value.toString() : value;
  }
}
