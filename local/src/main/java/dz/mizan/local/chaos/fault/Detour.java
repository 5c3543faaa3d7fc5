package dz.mizan.local.chaos.fault;

import dz.mizan.local.chaos.site.Relay;
import dz.mizan.local.chaos.site.Site;
import dz.mizan.local.stack.Service;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The services' way to the servers, by relays of ours. */
final class Detour {
  private static final List<Service> ALL = List.of(Service.values());

  private final Site site;
  private final Relay broker;
  private final Relay postgres;
  private final Relay redis;

  /** Restarts the services, which from now on go round. */
  Detour(Site site) {
    this.site = site;
    var stack = site.stack();
    this.broker = new Relay(stack.broker().port());
    this.postgres = new Relay(stack.postgres().port());
    this.redis = new Relay(URI.create(stack.redis().url()).getPort());
    var settings = new HashMap<String, Map<String, String>>();
    for (var service : ALL) {
      var database = stack.database(service).name();
      settings.put(
          service.id(),
          Map.of(
              "MIZAN_AMQP_ADDRESSES", "127.0.0.1:" + broker.port(),
              "MIZAN_DB_URL", "postgresql://127.0.0.1:%d/%s".formatted(postgres.port(), database),
              "MIZAN_REDIS_URL", "redis://127.0.0.1:" + redis.port()));
    }
    site.restart(ALL, settings);
  }

  Relay broker() {
    return broker;
  }

  Relay postgres() {
    return postgres;
  }

  List<Relay> all() {
    return List.of(broker, postgres, redis);
  }

  /** Restarts the services, which go the usual way again. */
  void end() {
    site.restart(ALL, Map.of());
    all().forEach(Relay::close);
  }
}
