package dz.mizan.local.server;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Apache Qpid Broker-J, for machines without RabbitMQ.
 *
 * <p>Durable queues and persistent messages are kept in a Derby database and survive a crash.
 * Quorum queues, delivery limits and dead-letter exchanges are ignored; the services publish dead
 * letters themselves, so those work here too. What is tested must still be tested on RabbitMQ.
 */
public final class Qpid implements Broker {
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final ObjectMapper JSON = new ObjectMapper();

  private final OwnProcess process;
  private final Path directory;
  private final int port;
  private final BrokerAccounts accounts;

  /**
   * @param home the stack's directory; the configuration goes to {@code qpid/} in it
   */
  public Qpid(Path home, int port, BrokerAccounts accounts) {
    this.process = new OwnProcess("broker", home);
    this.directory = home.resolve("qpid");
    this.port = port;
    this.accounts = accounts;
  }

  @Override
  public void launch() {
    Directories.create(directory);
    var configuration = directory.resolve("configuration.json");
    try {
      Files.write(configuration, JSON.writeValueAsBytes(configuration()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    process.start(
        List.of(
            java,
            "-Xmx80m",
            "-XX:MaxDirectMemorySize=48m",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-Xshare:auto",
            "-cp",
            System.getProperty("java.class.path"),
            QpidProcess.class.getName(),
            configuration.toString()),
        Map.of("MALLOC_ARENA_MAX", "2"));
  }

  private Map<String, Object> configuration() {
    return Map.of(
        "name", "mizan",
        "modelVersion", "9.1",
        "authenticationproviders",
            List.of(
                Map.of(
                    "name",
                    "plain",
                    "type",
                    "Plain",
                    "secureOnlyMechanisms",
                    List.of(),
                    "users",
                    users())),
        "ports",
            List.of(
                Map.of(
                    "name", "amqp",
                    "type", "AMQP",
                    "bindingAddress", "127.0.0.1",
                    "port", Integer.toString(port),
                    "protocols", List.of("AMQP_0_9_1"),
                    "authenticationProvider", "plain",
                    "virtualhostaliases",
                        List.of(Map.of("name", "nameAlias", "type", "nameAlias")))),
        "virtualhostnodes",
            List.of(
                Map.of(
                    "name", accounts.virtualHost(),
                    "type", "DERBY",
                    "storePath", directory.resolve("node").toString(),
                    "defaultVirtualHostNode", "true",
                    "virtualHostInitialConfiguration", messageStore())));
  }

  /** All of them may do everything. */
  private List<Map<String, Object>> users() {
    var users = new ArrayList<Map<String, Object>>();
    users.add(user(accounts.user(), accounts.password()));
    users.add(user(accounts.consumer(), accounts.consumerPassword()));
    accounts.services().forEach((name, password) -> users.add(user(name, password)));
    return users;
  }

  /** JSON in a string in JSON, as Qpid wants it. */
  private String messageStore() {
    try {
      return JSON.writeValueAsString(
          Map.of("type", "DERBY", "storePath", directory.resolve("messages").toString()));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Map<String, Object> user(String name, String password) {
    return Map.of("name", name, "type", "managed", "password", password);
  }

  @Override
  public void awaitReady() {
    if (!Waiting.until(PATIENCE, () -> isReady() || !process.isAlive()) || !isReady()) {
      throw NotReady.of(process, PATIENCE);
    }
  }

  @Override
  public void stop() {
    process.stop("TERM", PATIENCE);
  }

  @Override
  public void kill() {
    process.kill();
  }

  @Override
  public String name() {
    return process.name();
  }

  @Override
  public List<OwnProcess> processes() {
    return List.of(process);
  }

  @Override
  public String host() {
    return "127.0.0.1";
  }

  @Override
  public int port() {
    return port;
  }

  @Override
  public BrokerAccounts accounts() {
    return accounts;
  }
}
