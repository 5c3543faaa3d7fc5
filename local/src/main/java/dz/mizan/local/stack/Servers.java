package dz.mizan.local.stack;

import dz.mizan.local.server.Broker;
import dz.mizan.local.server.BrokerAccounts;
import dz.mizan.local.server.BrokerPorts;
import dz.mizan.local.server.GivenBroker;
import dz.mizan.local.server.GivenPostgres;
import dz.mizan.local.server.GivenRedis;
import dz.mizan.local.server.PgBouncer;
import dz.mizan.local.server.Ports;
import dz.mizan.local.server.Postgres;
import dz.mizan.local.server.PostgresServer;
import dz.mizan.local.server.Qpid;
import dz.mizan.local.server.RabbitMq;
import dz.mizan.local.server.Redis;
import dz.mizan.local.server.RedisServer;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * Decides which servers a stack has: given ones by environment, else our own. What the environment
 * said at the stack's start is kept in its settings, for whoever opens it later.
 */
record Servers(Path home, Settings settings) {
  private static final List<String> VARIABLES =
      List.of(
          "MIZAN_PG_URL",
          "MIZAN_PG_USER",
          "MIZAN_PG_PASSWORD",
          "MIZAN_REDIS_URL",
          "MIZAN_AMQP_URL",
          "MIZAN_BROKER",
          "MIZAN_PGBOUNCER");

  static void choose(Settings settings, Map<String, String> environment) {
    settings.remove("broker");
    for (var variable : VARIABLES) {
      var value = environment.get(variable);
      if (value == null) {
        settings.remove(variable);
      } else {
        settings.set(variable, value);
      }
    }
  }

  Postgres postgres() {
    var url = settings.find("MIZAN_PG_URL");
    if (url.isPresent()) {
      var user = settings.find("MIZAN_PG_USER").orElse("postgres");
      return new GivenPostgres(url.get(), user, settings.find("MIZAN_PG_PASSWORD").orElse(""));
    }
    return new PostgresServer(home, port("postgres"), settings.password("postgres"));
  }

  /** Before that server, if the services are to reach it through one. */
  Optional<PgBouncer> pgBouncer(Postgres postgres, Supplier<Map<String, String>> logins) {
    return settings
        .find("MIZAN_PGBOUNCER")
        .filter(Boolean::parseBoolean)
        .map(wanted -> new PgBouncer(home, port("pgbouncer"), postgres, logins));
  }

  Redis redis() {
    var url = settings.find("MIZAN_REDIS_URL");
    return url.isPresent() ? new GivenRedis(url.get()) : new RedisServer(home, port("redis"));
  }

  Broker broker() {
    var url = settings.find("MIZAN_AMQP_URL");
    if (url.isPresent()) {
      return new GivenBroker(url.get());
    }
    var accounts =
        new BrokerAccounts(
            "mizan",
            "mizan",
            settings.password("broker-mizan"),
            "consumer",
            settings.password("broker-consumer"),
            Arrays.stream(Service.values())
                .map(Service::id)
                .collect(Collectors.toMap(id -> id, id -> settings.password("broker-" + id))));
    return switch (settings.get("broker", this::wantedBroker)) {
      case "qpid" -> new Qpid(home, port("amqp"), accounts);
      case "rabbitmq" -> {
        var ports = new BrokerPorts(port("amqp"), port("amqp-distribution"), port("amqp-epmd"));
        yield new RabbitMq(home, ports, accounts);
      }
      case String other -> throw new IllegalArgumentException("MIZAN_BROKER is " + other);
    };
  }

  private String wantedBroker() {
    var installed = RabbitMq.isInstalled();
    var wanted = settings.find("MIZAN_BROKER").orElse(installed ? "rabbitmq" : "qpid");
    if (wanted.equals("rabbitmq") && !installed) {
      throw new IllegalStateException(
          "MIZAN_BROKER=rabbitmq, but rabbitmq-server is not installed (apt install it)");
    }
    return wanted;
  }

  private int port(String name) {
    return settings.port(name, Ports::random);
  }
}
