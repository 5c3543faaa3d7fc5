package dz.mizan.local.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * A PgBouncer (Debian's) before PostgreSQL, in transaction mode: each transaction may get another
 * connection, and few of them serve many clients.
 */
public final class PgBouncer implements Server {
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final List<String> PLACES =
      List.of("/usr/sbin/pgbouncer", "/usr/bin/pgbouncer", "/usr/local/bin/pgbouncer");

  /** As in docs/scaling.md; few connections, so that clients really share them. */
  private static final String CONFIGURATION =
      """
      [databases]
      * = host=%s port=%d
      [pgbouncer]
      listen_addr = 127.0.0.1
      listen_port = %d
      unix_socket_dir =
      auth_type = scram-sha-256
      auth_file = %s
      pool_mode = transaction
      default_pool_size = 8
      max_client_conn = 1000
      ignore_startup_parameters = extra_float_digits
      server_login_retry = 1
      query_wait_timeout = 10
      log_connections = 0
      log_disconnections = 0
      """;

  private final OwnProcess process;
  private final Path directory;
  private final int port;
  private final Postgres behind;
  private final Supplier<Map<String, String>> logins;

  /**
   * @param home the stack's directory; the configuration goes to {@code pgbouncer/} in it
   * @param logins passwords by role
   */
  public PgBouncer(Path home, int port, Postgres behind, Supplier<Map<String, String>> logins) {
    this.process = new OwnProcess("pgbouncer", home);
    this.directory = home.resolve("pgbouncer");
    this.port = port;
    this.behind = behind;
    this.logins = logins;
  }

  public static boolean isInstalled() {
    return program().isPresent();
  }

  private static Optional<Path> program() {
    return PLACES.stream().map(Path::of).filter(Files::isExecutable).findFirst();
  }

  /** The URL of a database as Quarkus's reactive client reads it. */
  public String url(String database) {
    return "postgresql://127.0.0.1:" + port + "/" + database;
  }

  @Override
  public void launch() {
    var program =
        program()
            .orElseThrow(
                () ->
                    new IllegalStateException(
                        "MIZAN_PGBOUNCER=true, but pgbouncer is not installed (apt install it)"));
    Directories.create(directory);
    var configuration = directory.resolve("pgbouncer.ini");
    var users = directory.resolve("users.txt");
    try {
      Files.writeString(
          configuration, CONFIGURATION.formatted(behind.host(), behind.port(), port, users));
      Files.deleteIfExists(users);
      var ownerOnly = PosixFilePermissions.fromString("rw-------");
      Files.createFile(users, PosixFilePermissions.asFileAttribute(ownerOnly));
      Files.writeString(
          users,
          logins.get().entrySet().stream()
              .map(login -> "\"%s\" \"%s\"\n".formatted(login.getKey(), login.getValue()))
              .collect(Collectors.joining()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    var prefix = Unprivileged.prefix(directory, program, "postgres", "nobody");
    var command = List.of(program.toString(), configuration.toString());
    process.start(Unprivileged.join(prefix, command), Map.of());
  }

  @Override
  public void awaitReady() {
    if (!Waiting.until(PATIENCE, () -> isReady() || !process.isAlive()) || !isReady()) {
      throw NotReady.of(process, PATIENCE);
    }
  }

  @Override
  public boolean isReady() {
    return Ports.accepts(port);
  }

  @Override
  public void stop() {
    process.stop("INT", PATIENCE); // INT waits for transactions under way
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
}
