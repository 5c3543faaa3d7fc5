package dz.mizan.local.chaos.fault;

import dz.mizan.local.chaos.site.Site;
import dz.mizan.local.server.Server;
import dz.mizan.local.stack.Service;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * All there are, in the order in which they come.
 *
 * @param former where the version before was built
 * @param next where this one was built
 */
public record Faults(Site site, Path former, Path next) {
  private static final Duration AWAY = Duration.ofSeconds(5);
  private static final Duration SHORTLY_AWAY = Duration.ofSeconds(1);

  /** One pass of what matters most: kills in turn, and one of all. */
  public List<Fault> few() {
    return List.of(
        service(Service.INVENTORY, SHORTLY_AWAY),
        service(Service.ACCOUNTING, SHORTLY_AWAY),
        postgres(SHORTLY_AWAY),
        broker(SHORTLY_AWAY),
        all(SHORTLY_AWAY));
  }

  public List<Fault> all() {
    var all = new ArrayList<Fault>();
    for (var service : Service.values()) {
      all.add(service(service, AWAY));
    }
    all.add(postgres(AWAY));
    all.add(
        new Killed(
            "kill-redis", "`kill -9` of Redis", site, () -> List.of(site.stack().redis()), AWAY));
    all.add(broker(AWAY));
    all.add(all(AWAY));
    all.add(new RestartedPostgres(site));
    all.add(Unreachable.broker(site));
    all.add(Unreachable.postgres(site));
    all.add(new FullDisk(site));
    all.add(new SlowNetwork(site));
    all.add(new JumpingClock(site, Service.INVENTORY));
    all.add(new JumpingClock(site, Service.ACCOUNTING));
    all.add(new Redelivery(site));
    all.add(new RollingUpgrade(site, former, next));
    return all;
  }

  private List<Server> everything() {
    var everything = new ArrayList<Server>(site.stack().servers());
    everything.addAll(site.services());
    return everything;
  }

  private Fault service(Service service, Duration away) {
    return new Killed(
        "kill-" + service.id(),
        "`kill -9` of " + service.id(),
        site,
        () -> List.of(site.service(service)),
        away);
  }

  private Fault postgres(Duration away) {
    return new Killed(
        "kill-postgres",
        "`kill -9` of PostgreSQL",
        site,
        () -> List.of(site.stack().postgres()),
        away);
  }

  private Fault all(Duration away) {
    return new Killed("kill-all", "`kill -9` of all seven together", site, this::everything, away);
  }

  private Fault broker(Duration away) {
    return new Killed(
        "kill-broker", "`kill -9` of RabbitMQ", site, () -> List.of(site.stack().broker()), away);
  }
}
