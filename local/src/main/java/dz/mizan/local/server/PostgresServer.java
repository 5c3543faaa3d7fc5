package dz.mizan.local.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * PostgreSQL from Maven's binaries, set up as one would for real data: every commit reaches the
 * disk, every login needs its password (hashed in one round, for it is random), and it listens on
 * loopback only.
 */
public final class PostgresServer implements Postgres {
  private static final Duration START_PATIENCE = Duration.ofSeconds(60);
  private static final int START_ATTEMPTS = 8;
  private static final Duration STOP_PATIENCE = Duration.ofSeconds(30);
  private static final String SCRAM_ROUNDS = "1";

  /** The rest are PostgreSQL's defaults; sizes fit a developer's machine. */
  private static final Map<String, String> SETTINGS =
      Map.ofEntries(
          Map.entry("listen_addresses", "127.0.0.1"),
          Map.entry("unix_socket_directories", ""),
          Map.entry("fsync", "on"),
          Map.entry("synchronous_commit", "on"),
          Map.entry("full_page_writes", "on"),
          Map.entry("password_encryption", "scram-sha-256"),
          // Rounds make guessing slow; random passwords need none, and each login pays for them.
          Map.entry("scram_iterations", SCRAM_ROUNDS),
          Map.entry("max_connections", "120"),
          // A statement whose service was killed must not go on for ever.
          Map.entry("client_connection_check_interval", "10s"),
          // Each connection's process counts what it has touched of it: small, for an honest sum.
          Map.entry("shared_buffers", "24MB"),
          Map.entry("max_wal_size", "512MB"),
          Map.entry("min_wal_size", "32MB"),
          Map.entry("io_method", "sync"), // no I/O worker processes, 3 times 10 MB less
          Map.entry("jit", "off"), // short statements only
          Map.entry("timezone", "UTC"),
          Map.entry("log_timezone", "UTC"),
          Map.entry("log_checkpoints", "off"),
          Map.entry("log_line_prefix", "%m [%p] %q%u@%d "));

  private final OwnProcess process;
  private final Path directory;
  private final Path data;
  private final int port;
  private final String password;

  /**
   * @param home the stack's directory; the data goes to {@code postgres/} in it
   * @param password the administrator's, given to a new data directory and expected by an old one
   */
  public PostgresServer(Path home, int port, String password) {
    this.process = new OwnProcess("postgres", home);
    this.directory = home.resolve("postgres");
    this.data = directory.resolve("data");
    this.port = port;
    this.password = password;
  }

  @Override
  public void launch() {
    var binaries = Binaries.postgres();
    Directories.create(directory);
    var prefix =
        Unprivileged.prefix(directory, binaries.resolve("bin/postgres"), "postgres", "nobody");
    var environment = Map.of("LC_ALL", "C", "TZ", "UTC");
    if (!Files.exists(data.resolve("PG_VERSION"))) {
      createCluster(prefix, binaries, environment);
    }
    var command = new ArrayList<>(prefix);
    command.addAll(List.of(binaries.resolve("bin/postgres").toString(), "-D", data.toString()));
    command.addAll(List.of("-p", Integer.toString(port)));
    SETTINGS.forEach((name, value) -> command.addAll(List.of("-c", name + "=" + value)));
    process.start(command, environment);
  }

  private void createCluster(List<String> prefix, Path binaries, Map<String, String> environment) {
    var passwordFile = directory.resolve("admin-password");
    try {
      Directories.delete(data); // the rest of a creation that was cut short
      Files.writeString(passwordFile, password + "\n");
      if (!prefix.isEmpty()) {
        Files.setOwner(passwordFile, Files.getOwner(directory));
      }
      Programs.require(
          Unprivileged.join(
              prefix,
              List.of(
                  binaries.resolve("bin/initdb").toString(),
                  "--pgdata=" + data,
                  "--username=" + adminUser(),
                  "--pwfile=" + passwordFile,
                  "--auth=scram-sha-256",
                  "--set=scram_iterations=" + SCRAM_ROUNDS,
                  "--encoding=UTF8",
                  "--locale-provider=builtin",
                  "--builtin-locale=C.UTF-8",
                  "--no-sync", // nothing to lose yet; the server itself syncs
                  "--no-instructions")),
          environment);
      Files.delete(passwordFile);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void awaitReady() {
    for (var attempt = 1; attempt <= START_ATTEMPTS; attempt++) {
      if (Waiting.until(START_PATIENCE, () -> isReady() || !process.isAlive()) && isReady()) {
        return;
      }
      if (process.isAlive()) {
        break;
      }
      // After a crash the last server's children may hold its memory for a moment.
      Waiting.until(Duration.ofMillis(500), () -> false);
      launch();
    }
    throw NotReady.of(process, START_PATIENCE);
  }

  @Override
  public boolean isReady() {
    if (!Ports.accepts(port)) {
      return false;
    }
    try (var connection = connectAsAdmin(maintenanceDatabase())) {
      return connection.isValid(1);
    } catch (SQLException e) {
      return false;
    }
  }

  @Override
  public void stop() {
    process.stop("INT", STOP_PATIENCE); // INT is PostgreSQL's fast shutdown
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
  public String adminUser() {
    return "postgres";
  }

  @Override
  public String adminPassword() {
    return password;
  }

  @Override
  public String maintenanceDatabase() {
    return "postgres";
  }
}
