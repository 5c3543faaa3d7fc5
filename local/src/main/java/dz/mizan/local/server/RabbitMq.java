package dz.mizan.local.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The machine's {@code rabbitmq-server} as a private node: own name, data, ports and epmd, so that
 * neither the machine's RabbitMQ nor another stack is touched.
 */
public final class RabbitMq implements Broker {
  private static final Path SERVER = Path.of("/usr/lib/rabbitmq/bin/rabbitmq-server");
  private static final Duration START_PATIENCE = Duration.ofSeconds(90);
  private static final Duration STOP_PATIENCE = Duration.ofSeconds(30);

  private final OwnProcess process;
  private final OwnProcess portMapper;
  private final Path directory;
  private final BrokerPorts ports;
  private final BrokerAccounts accounts;

  /**
   * @param home the stack's directory; the data goes to {@code rabbitmq/} in it
   */
  public RabbitMq(Path home, BrokerPorts ports, BrokerAccounts accounts) {
    this.process = new OwnProcess("broker", home);
    this.portMapper = new OwnProcess("broker-epmd", home);
    this.directory = home.resolve("rabbitmq");
    this.ports = ports;
    this.accounts = accounts;
  }

  /** Whether this machine has RabbitMQ, where Debian puts it. */
  public static boolean isInstalled() {
    return Files.isExecutable(SERVER) && Programs.exists("epmd");
  }

  @Override
  public void launch() {
    Directories.create(directory);
    try {
      RabbitMqFiles.write(directory, ports, accounts);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    var prefix = Unprivileged.prefix(directory, SERVER, "rabbitmq", "nobody");
    var epmd = List.of("epmd", "-address", "127.0.0.1", "-port", Integer.toString(ports.epmd()));
    if (!portMapper.isAlive()) {
      // Started here, because the one that Erlang would start by itself outlives its node.
      portMapper.start(Unprivileged.join(prefix, epmd), Map.of());
      Waiting.until(START_PATIENCE, () -> Ports.accepts(ports.epmd()) || !portMapper.isAlive());
    }
    process.start(Unprivileged.join(prefix, List.of(SERVER.toString())), environment());
  }

  private Map<String, String> environment() {
    return Map.ofEntries(
        Map.entry("HOME", directory.toString()), // for .erlang.cookie
        Map.entry("RABBITMQ_NODENAME", control().node()),
        Map.entry("RABBITMQ_CONF_ENV_FILE", directory.resolve("none").toString()),
        Map.entry("RABBITMQ_CONFIG_FILE", directory.resolve("rabbitmq.conf").toString()),
        Map.entry("RABBITMQ_ENABLED_PLUGINS_FILE", directory.resolve("plugins").toString()),
        Map.entry("RABBITMQ_MNESIA_BASE", directory.resolve("data").toString()),
        Map.entry("RABBITMQ_LOG_BASE", directory.resolve("log").toString()),
        Map.entry("RABBITMQ_LOGS", "-"),
        Map.entry("RABBITMQ_DIST_PORT", Integer.toString(ports.distribution())),
        Map.entry("ERL_EPMD_PORT", Integer.toString(ports.epmd())),
        Map.entry("ERL_EPMD_ADDRESS", "127.0.0.1"),
        // Two schedulers that do not spin while idle: the machine is shared with the services.
        Map.entry(
            "RABBITMQ_SERVER_ADDITIONAL_ERL_ARGS",
            "-rabbit quorum_tick_interval "
                + RabbitMqControl.TICK.toMillis()
                + " -kernel inet_dist_use_interface {127,0,0,1} +S 2:2 +sbwt none +sbwtdcpu none"
                + " +sbwtdio none"),
        // Makes the script become the server instead of standing beside it, so that the pid is
        // the server's own.
        Map.entry("RUNNING_UNDER_SYSTEMD", "true"));
  }

  private RabbitMqControl control() {
    return new RabbitMqControl(directory, ports);
  }

  @Override
  public Map<String, Long> messages(Collection<String> queues) {
    var all = control().messages(accounts.virtualHost());
    return queues.stream()
        .collect(Collectors.toMap(Function.identity(), queue -> all.getOrDefault(queue, 0L)));
  }

  @Override
  public void awaitReady() {
    if (!Waiting.until(START_PATIENCE, () -> isReady() || !process.isAlive()) || !isReady()) {
      throw NotReady.of(process, START_PATIENCE);
    }
  }

  @Override
  public void stop() {
    process.stop("TERM", STOP_PATIENCE);
    portMapper.kill();
  }

  @Override
  public void kill() {
    process.kill();
    portMapper.kill();
  }

  @Override
  public String name() {
    return process.name();
  }

  @Override
  public List<OwnProcess> processes() {
    return List.of(process, portMapper);
  }

  @Override
  public String host() {
    return "127.0.0.1";
  }

  @Override
  public int port() {
    return ports.amqp();
  }

  @Override
  public BrokerAccounts accounts() {
    return accounts;
  }
}
