package dz.mizan.local.chaos.fault;

import dz.mizan.local.chaos.site.Site;
import dz.mizan.local.server.Server;
import dz.mizan.local.server.Waiting;
import dz.mizan.local.stack.Service;
import java.nio.file.Path;
import java.time.Duration;

/**
 * Service by service, the next version joins, works side by side with the former one for a while,
 * and does it alone after that one was properly ended.
 */
final class RollingUpgrade implements Fault {
  private static final Duration SIDE_BY_SIDE = Duration.ofSeconds(5);

  private final Site site;
  private final Path former;
  private final Path next;

  /**
   * @param former checkout in which the former version was built
   * @param next the same of the next version
   */
  RollingUpgrade(Site site, Path former, Path next) {
    this.site = site;
    this.former = former;
    this.next = next;
  }

  @Override
  public String id() {
    return "rolling-upgrade";
  }

  @Override
  public String description() {
    return former.equals(next)
        ? "rolling restart, two programs of each service side by side (the same version)"
        : "rolling upgrade, a former and the next version of each service side by side";
  }

  @Override
  public void prepare() {
    if (!former.equals(next)) {
      roll(former);
    }
  }

  @Override
  public void strike() {
    roll(next);
  }

  private void roll(Path checkout) {
    for (var service : Service.values()) {
      Server old = site.join(service, checkout);
      Waiting.until(SIDE_BY_SIDE, () -> false);
      site.alone(service);
      old.stop();
    }
  }

  @Override
  public Duration lasts() {
    return Duration.ZERO;
  }

  @Override
  public void lift() {}
}
