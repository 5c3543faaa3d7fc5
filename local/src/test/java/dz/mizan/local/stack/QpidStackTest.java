package dz.mizan.local.stack;

import static org.assertj.core.api.Assertions.assertThat;

import dz.mizan.local.server.Qpid;
import dz.mizan.local.test.EventTap;
import dz.mizan.local.test.Message;
import dz.mizan.local.test.Queues;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the fallback broker must be able to do. */
class QpidStackTest {
  @Test
  void events_flow_through_Qpid_also_after_its_crash() throws Exception {
    var home = TemporaryHome.create();
    try (var stack = Stack.open(home, Map.of("MIZAN_BROKER", "qpid"))) {
      var broker = stack.broker();
      assertThat(broker).isInstanceOf(Qpid.class);
      broker.start();
      try (var connection = broker.connections().newConnection();
          var channel = connection.createChannel()) {
        // Quorum queues are asked for and quietly not given.
        channel.queueDeclare("mizan.hr", true, false, false, Map.of("x-queue-type", "quorum"));
      }
      var queues = new Queues(broker);
      queues.publishToQueue("mizan.hr", "kept", Map.of());
      try (var tap = new EventTap(broker, "*.hr.#")) {
        queues.publish("c.hr.employee.hired.v1", "{\"id\":\"1\"}");
        queues.publish("c.auth.user.registered.v1", "{\"id\":\"2\"}");
        tap.await(message -> message.id().equals("1"));
        broker.kill();
        broker.start();
        queues.publish("c.hr.employee.hired.v1", "{\"id\":\"3\"}");
        tap.await(message -> message.id().equals("3"));
        assertThat(tap.messages().stream().map(Message::id).distinct()).containsExactly("1", "3");
        assertThat(queues.take("mizan.hr").orElseThrow().body()).isEqualTo("kept");
      }
    }
  }
}
