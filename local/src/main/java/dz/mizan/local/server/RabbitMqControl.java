package dz.mizan.local.server;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** {@code rabbitmqctl} for a private node of ours. */
record RabbitMqControl(Path directory, BrokerPorts ports) {
  /** How old its figures of quorum queues may be. */
  static final Duration TICK = Duration.ofSeconds(1);

  private static final Path PROGRAM = Path.of("/usr/lib/rabbitmq/bin/rabbitmqctl");

  String node() {
    return "mizan-" + ports.amqp() + "@localhost";
  }

  /** What is in each queue, taken and not acknowledged included, a tick after now. */
  Map<String, Long> messages(String virtualHost) {
    Waiting.until(TICK, () -> false);
    var prefix = Unprivileged.prefix(directory, PROGRAM, "rabbitmq", "nobody");
    var listed =
        Programs.output(
            Unprivileged.join(
                prefix,
                List.of(
                    PROGRAM.toString(),
                    "--quiet",
                    "--node",
                    node(),
                    "--vhost",
                    virtualHost,
                    "list_queues",
                    "--no-table-headers",
                    "name",
                    "messages")),
            Map.of(
                "HOME", directory.toString(), // for .erlang.cookie
                "RABBITMQ_CONF_ENV_FILE", directory.resolve("none").toString(),
                "ERL_EPMD_PORT", Integer.toString(ports.epmd()),
                "ERL_EPMD_ADDRESS", "127.0.0.1",
                "RABBITMQ_CTL_ERL_ARGS", "-kernel inet_dist_use_interface {127,0,0,1}"));
    var messages = new HashMap<String, Long>();
    listed
        .lines()
        .map(line -> line.split("\t", 2))
        .forEach(queue -> messages.put(queue[0], Long.parseLong(queue[1].strip())));
    return messages;
  }
}
