package dz.mizan.local.chaos.fault;

import dz.mizan.local.chaos.site.Site;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Nothing gets through to RabbitMQ or back, and nobody is told: connections hang. */
public final class UnreachableBroker implements Fault {
  private final Site site;
  private @Nullable Detour detour;

  public UnreachableBroker(Site site) {
    this.site = site;
  }

  @Override
  public String id() {
    return "broker-unreachable";
  }

  @Override
  public String description() {
    return "RabbitMQ unreachable (packets dropped)";
  }

  @Override
  public void prepare() {
    detour = new Detour(site);
  }

  @Override
  public void strike() {
    detour().broker().cut();
  }

  @Override
  public Duration lasts() {
    return Duration.ofSeconds(60);
  }

  @Override
  public void lift() {
    detour().broker().mend();
  }

  @Override
  public void tidy() {
    detour().end();
  }

  private Detour detour() {
    return Objects.requireNonNull(detour);
  }
}
