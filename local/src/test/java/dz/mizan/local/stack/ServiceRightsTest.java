package dz.mizan.local.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import dz.mizan.local.server.Broker;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

/** A service may use its own queues at RabbitMQ and publish its own events, and nothing else. */
@EnabledIf("dz.mizan.local.server.RabbitMq#isInstalled")
class ServiceRightsTest {
  private static final String EVENTS = "mizan.events";
  private static final Map<String, Object> QUORUM = Map.of("x-queue-type", "quorum");
  private static final byte[] BODY = {1};

  private static Stack stack;
  private static Connection hr;

  @BeforeAll
  static void start() throws Exception {
    stack = Stack.open(TemporaryHome.create(), Map.of("MIZAN_BROKER", "rabbitmq"));
    Broker broker = stack.broker();
    broker.start();
    try (var admin = broker.connections().newConnection();
        var channel = admin.createChannel()) {
      channel.exchangeDeclare(EVENTS, "topic", true);
      channel.queueDeclare("mizan.accounting", true, false, false, QUORUM);
    }
    var login = broker.accounts().service("hr");
    var own = broker.connections();
    own.setUsername(login.user());
    own.setPassword(login.password());
    hr = own.newConnection();
  }

  @AfterAll
  static void end() {
    stack.close();
  }

  @Test
  void its_own_queues_and_events() throws Exception {
    try (var channel = hr.createChannel()) {
      channel.confirmSelect();
      channel.exchangeDeclare(EVENTS, "topic", true);
      for (var queue : new String[] {"mizan.hr", "mizan.hr.dead-letters"}) {
        channel.queueDeclare(queue, true, false, false, QUORUM);
      }
      channel.queueBind("mizan.hr", EVENTS, "*.auth.company.registered.v1");
      channel.exchangeDeclare("mizan.hr.dead-letters", "fanout", true);
      channel.queueBind("mizan.hr.dead-letters", "mizan.hr.dead-letters", "");
      channel.basicPublish("mizan.hr.dead-letters", "", null, BODY);
      channel.basicPublish(EVENTS, "c.hr.employee.hired.v1", null, BODY);
      channel.waitForConfirmsOrDie(10_000);
      assertThat(channel.basicGet("mizan.hr.dead-letters", true).getBody()).isEqualTo(BODY);
    }
  }

  @Test
  void no_queue_and_no_event_of_another_service() {
    refused(channel -> channel.basicGet("mizan.accounting", true));
    refused(channel -> channel.queuePurge("mizan.accounting"));
    refused(channel -> channel.queueDelete("mizan.accounting"));
    refused(channel -> channel.queueDeclare("mizan.auth", true, false, false, QUORUM));
    refused(channel -> channel.queueDeclare("mizan.hr2", true, false, false, QUORUM));
    refused(channel -> channel.queueBind("mizan.accounting", EVENTS, "#"));
    refused(channel -> publish(channel, "", "mizan.accounting"));
    refused(channel -> publish(channel, EVENTS, "c.accounting.entry.posted.v1"));
  }

  private static void publish(Channel channel, String exchange, String key) throws IOException {
    channel.basicPublish(exchange, key, null, BODY);
    channel.queueDeclarePassive("mizan.accounting"); // answered after the refusal
  }

  /** The broker closes the channel of who does what he may not. */
  private static void refused(Step step) {
    try {
      var channel = hr.createChannel();
      assertThatThrownBy(() -> step.on(channel)).hasStackTraceContaining("ACCESS_REFUSED");
      assertThat(channel.isOpen()).isFalse();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @FunctionalInterface
  private interface Step {
    void on(Channel channel) throws IOException;
  }
}
