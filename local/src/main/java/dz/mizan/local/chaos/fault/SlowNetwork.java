package dz.mizan.local.chaos.fault;

import dz.mizan.local.chaos.site.Site;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The network between the services and all three servers is slow. By relays of ours and not by
 * {@code tc netem}, which kernels of containers and small machines often lack.
 */
final class SlowNetwork implements Fault {
  private static final Duration LATENCY = Duration.ofMillis(20);

  private final Site site;
  private @Nullable Detour detour;

  SlowNetwork(Site site) {
    this.site = site;
  }

  @Override
  public String id() {
    return "slow-network";
  }

  @Override
  public String description() {
    return "network to all servers slow (40 ms there and back, more or less a third)";
  }

  @Override
  public void prepare() {
    detour = new Detour(site);
  }

  @Override
  public void strike() {
    detour().all().forEach(relay -> relay.slow(LATENCY));
  }

  @Override
  public Duration lasts() {
    return Duration.ofSeconds(30);
  }

  @Override
  public void lift() {
    detour().all().forEach(relay -> relay.slow(Duration.ZERO));
  }

  @Override
  public void tidy() {
    detour().end();
  }

  private Detour detour() {
    return Objects.requireNonNull(detour);
  }
}
