package dz.mizan.local.stack;

import dz.mizan.local.server.Broker;
import dz.mizan.local.server.BrokerAccounts;
import dz.mizan.local.server.BrokerPorts;
import dz.mizan.local.server.GivenBroker;
import dz.mizan.local.server.GivenPostgres;
import dz.mizan.local.server.GivenRedis;
import dz.mizan.local.server.Ports;
import dz.mizan.local.server.Postgres;
import dz.mizan.local.server.PostgresServer;
import dz.mizan.local.server.Qpid;
import dz.mizan.local.server.RabbitMq;
import dz.mizan.local.server.Redis;
import dz.mizan.local.server.RedisServer;
import java.nio.file.Path;
import java.util.Map;

/** Decides which servers a stack has: given ones by environment, else our own. */
record Servers(Path home, Settings settings, Map<String, String> environment) {

  Postgres postgres() {
    var url = environment.get("MIZAN_PG_URL");
    if (url != null) {
      var user = environment.getOrDefault("MIZAN_PG_USER", "postgres");
      return new GivenPostgres(url, user, environment.getOrDefault("MIZAN_PG_PASSWORD", ""));
    }
    return new PostgresServer(home, port("postgres"), settings.password("postgres"));
  }

  Redis redis() {
    var url = environment.get("MIZAN_REDIS_URL");
    return url == null ? new RedisServer(home, port("redis")) : new GivenRedis(url);
  }

  Broker broker() {
    var url = environment.get("MIZAN_AMQP_URL");
    if (url != null) {
      return new GivenBroker(url);
    }
    var accounts =
        new BrokerAccounts(
            "mizan",
            "mizan",
            settings.password("broker-mizan"),
            "consumer",
            settings.password("broker-consumer"));
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
    var wanted = environment.getOrDefault("MIZAN_BROKER", installed ? "rabbitmq" : "qpid");
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
