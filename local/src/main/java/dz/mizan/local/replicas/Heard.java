package dz.mizan.local.replicas;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import dz.mizan.local.server.Broker;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeoutException;

/** Everything that the services say on {@code mizan.events}, in the order in which it came. */
final class Heard implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Connection connection;
  private final List<Event> events = new ArrayList<>();

  /**
   * One delivery.
   *
   * @param aggregate what the sequence counts for
   */
  record Event(String id, String company, String aggregate, long sequence) {
    static Event of(JsonNode envelope) {
      return new Event(
          envelope.path("id").asText(),
          envelope.path("company").asText(),
          envelope.path("source").asText() + " " + envelope.path("subject").asText(),
          envelope.path("sequence").asLong());
    }
  }

  Heard(Broker broker) {
    try {
      connection = broker.connections().newConnection("mizan-replicas");
      Channel channel = connection.createChannel();
      var queue = channel.queueDeclare().getQueue();
      channel.queueBind(queue, "mizan.events", "#");
      channel.basicConsume(
          queue,
          true,
          (tag, delivery) -> add(Event.of(JSON.readTree(delivery.getBody()))),
          tag -> {});
    } catch (IOException | TimeoutException e) {
      throw new IllegalStateException("Cannot listen to the broker: " + e, e);
    }
  }

  private synchronized void add(Event event) {
    events.add(event);
  }

  synchronized List<Event> of(String company) {
    return events.stream().filter(event -> event.company().equals(company)).toList();
  }

  synchronized Set<String> ids(String company) {
    var ids = new HashSet<String>();
    of(company).forEach(event -> ids.add(event.id()));
    return ids;
  }

  @Override
  public void close() {
    connection.abort();
  }
}
