package dz.mizan.common.outbox;

import com.rabbitmq.client.AMQP.BasicProperties;
import dz.mizan.common.trace.RunningSpan;
import dz.mizan.common.trace.SpanKind;
import dz.mizan.common.trace.Spans;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeoutException;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Makes messages of events and sends them, as part of the trace of what caused them. */
@ApplicationScoped
class EventPublication {
  private final ConfirmedPublisher publisher;
  private final EventConsumers consumers;
  private final Spans spans;
  private final MeterRegistry metrics;
  private final String service;

  EventPublication(
      BrokerConfig broker,
      EventConsumers consumers,
      Spans spans,
      MeterRegistry metrics,
      @ConfigProperty(name = "quarkus.application.name") String service) {
    this.publisher = new ConfirmedPublisher(broker, "mizan-" + service + "-relay");
    this.consumers = consumers;
    this.spans = spans;
    this.metrics = metrics;
    this.service = service;
  }

  /** The connection that is used; for the relay's thread. */
  ConfirmedPublisher publisher() {
    return publisher;
  }

  void close() {
    publisher.close();
  }

  /** Sends them in their order and waits until the broker has all of them. */
  void publish(List<OutboxEvent> events)
      throws IOException, TimeoutException, InterruptedException {
    publisher.begin();
    consumers.require(publisher);
    var traced = new ArrayList<RunningSpan>();
    for (var event : events) {
      publish(spans.isOn() ? trace(event, traced) : event);
    }
    publisher.confirm();
    traced.forEach(span -> span.end(null));
  }

  private void publish(OutboxEvent event) throws IOException {
    publisher.send(
        ConfirmedPublisher.EXCHANGE,
        event.routingKey(service),
        properties(event),
        event.cloudEvent(service).getBytes(StandardCharsets.UTF_8));
  }

  // Who takes the event in was caused by its publication, which was caused by the request.
  private OutboxEvent trace(OutboxEvent event, List<RunningSpan> traced) {
    var type = event.cloudEventType(service);
    var span =
        spans
            .under(event.traceParent(), "publish " + type, SpanKind.PRODUCER)
            .attribute("messaging.system", "rabbitmq")
            .attribute("messaging.message.id", event.eventId().toString());
    traced.add(span);
    return event.under(span.traceParent());
  }

  /** Counts what happened, without saying in which company: the business's own figures. */
  void count(List<OutboxEvent> events) {
    for (var event : events) {
      metrics.counter("mizan.outbox.published", "type", event.cloudEventType(service)).increment();
    }
  }

  private BasicProperties properties(OutboxEvent event) {
    var properties =
        new BasicProperties.Builder()
            .contentType("application/cloudevents+json")
            .contentEncoding("utf-8")
            .deliveryMode(2)
            .messageId(event.eventId().toString())
            .type(event.cloudEventType(service))
            .timestamp(Date.from(event.occurredAt().toInstant()));
    if (event.traceParent() != null) {
      properties.headers(Map.of("traceparent", event.traceParent()));
    }
    return properties.build();
  }
}
