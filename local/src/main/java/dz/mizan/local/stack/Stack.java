package dz.mizan.local.stack;

import dz.mizan.local.server.Broker;
import dz.mizan.local.server.PgBouncer;
import dz.mizan.local.server.Postgres;
import dz.mizan.local.server.Redis;
import dz.mizan.local.server.Server;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * PostgreSQL, Redis and the broker, with the services' databases.
 *
 * <p>Each is started by us unless {@code MIZAN_PG_URL}, {@code MIZAN_REDIS_URL} or {@code
 * MIZAN_AMQP_URL} names a real one.
 */
public final class Stack implements AutoCloseable {
  private final Path home;
  private final Settings settings;
  private final Postgres postgres;
  private final Redis redis;
  private final Broker broker;
  private final Optional<PgBouncer> pgBouncer;

  private Stack(Path home) {
    this.home = home;
    this.settings = Settings.in(home);
    var servers = new Servers(home, settings);
    this.postgres = servers.postgres();
    this.redis = servers.redis();
    this.broker = servers.broker();
    this.pgBouncer = servers.pgBouncer(postgres, this::logins);
  }

  /** The stack in this directory, running or not. Nothing starts. */
  public static Stack open(Path home) {
    return new Stack(home);
  }

  /** As {@link #open}, after taking the servers that this environment names. */
  public static Stack open(Path home, Map<String, String> environment) {
    Servers.choose(Settings.in(home), environment);
    return new Stack(home);
  }

  /**
   * A new stack for tests: random ports, a directory of its own, and an end together with this JVM.
   * Nothing is started yet.
   */
  public static Stack temporary() {
    return open(TemporaryHome.create());
  }

  /** Starts them all, side by side, and returns when they answer. */
  public Stack start() {
    for (var server : servers()) {
      server.launch();
    }
    for (var server : servers()) {
      server.awaitReady();
    }
    return this;
  }

  /** Slowest to start first. */
  public List<Server> servers() {
    return Stream.<Server>concat(Stream.of(broker, redis, postgres), pgBouncer.stream()).toList();
  }

  public Path home() {
    return home;
  }

  public Settings settings() {
    return settings;
  }

  public Postgres postgres() {
    return postgres;
  }

  public Redis redis() {
    return redis;
  }

  public Broker broker() {
    return broker;
  }

  /** What services reach PostgreSQL through, with {@code MIZAN_PGBOUNCER=true}. */
  public Optional<PgBouncer> pgBouncer() {
    return pgBouncer;
  }

  /** Where the mails are that would have been sent: {@code .eml} files. */
  public Path mailFolder() {
    return home.resolve("mail");
  }

  public ServiceDatabase database(Service service) {
    return new ServiceDatabase(service, postgres, settings);
  }

  /** What a service must know to work with this stack, by the names under which it looks. */
  public Map<String, String> configuration(Service service) {
    var database = database(service);
    var accounts = broker.accounts();
    var login = accounts.service(service.id());
    var configuration = new LinkedHashMap<String, String>();
    configuration.put("MIZAN_DB_URL", database.url());
    pgBouncer.ifPresent(
        pooler -> {
          configuration.put("MIZAN_DB_URL", pooler.url(database.name()));
          configuration.put("MIZAN_DB_POOLING", "transaction");
          configuration.put("MIZAN_DB_LISTEN_URL", database.url());
        });
    configuration.put("MIZAN_DB_APP_USER", database.app());
    configuration.put("MIZAN_DB_APP_PASSWORD", database.password(database.app()));
    configuration.put("MIZAN_DB_RELAY_USER", database.relay());
    configuration.put("MIZAN_DB_RELAY_PASSWORD", database.password(database.relay()));
    configuration.put("MIZAN_REDIS_URL", redis.url());
    configuration.put("MIZAN_AMQP_ADDRESSES", broker.host() + ":" + broker.port());
    configuration.put("MIZAN_AMQP_USER", login.user());
    configuration.put("MIZAN_AMQP_PASSWORD", login.password());
    configuration.put("MIZAN_AMQP_VHOST", accounts.virtualHost());
    configuration.put("MIZAN_FIELD_KEYS", settings.fieldKeys());
    configuration.put("MIZAN_INDEX_KEY", settings.indexKey());
    configuration.put("MIZAN_SERVICE_SECRET", settings.serviceSecret());
    if (service == Service.AUTH) {
      configuration.put("MIZAN_MAIL_FOLDER", mailFolder().toString());
    }
    return configuration;
  }

  private Map<String, String> logins() {
    return Arrays.stream(Service.values())
        .map(this::database)
        .flatMap(database -> Stream.of(database.app(), database.relay()))
        .collect(Collectors.toMap(Function.identity(), settings::password));
  }

  /** Ends a temporary stack at once and deletes all of it. */
  @Override
  public void close() {
    if (settings.find("database-suffix").isPresent()) {
      for (var service : Service.values()) {
        database(service).drop();
      }
    }
    TemporaryHome.remove(home);
  }
}
