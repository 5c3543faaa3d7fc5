package dz.mizan.local.chaos.fault;

import dz.mizan.local.chaos.site.Relay;
import dz.mizan.local.chaos.site.Site;
import java.time.Duration;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Nothing gets through to a server or back, and nobody is told: connections hang. */
final class Unreachable implements Fault {
  private final Site site;
  private final String name;
  private final Duration lasts;
  private final Function<Detour, Relay> way;
  private @Nullable Detour detour;

  private Unreachable(Site site, String name, Duration lasts, Function<Detour, Relay> way) {
    this.site = site;
    this.name = name;
    this.lasts = lasts;
    this.way = way;
  }

  static Fault broker(Site site) {
    return new Unreachable(site, "RabbitMQ", Duration.ofSeconds(60), Detour::broker);
  }

  static Fault postgres(Site site) {
    return new Unreachable(site, "PostgreSQL", Duration.ofSeconds(20), Detour::postgres);
  }

  @Override
  public String id() {
    return name.equals("RabbitMQ") ? "broker-unreachable" : "postgres-unreachable";
  }

  @Override
  public String description() {
    return name + " unreachable (packets dropped)";
  }

  @Override
  public void prepare() {
    detour = new Detour(site);
  }

  @Override
  public void strike() {
    way.apply(detour()).cut();
  }

  @Override
  public Duration lasts() {
    return lasts;
  }

  @Override
  public void lift() {
    way.apply(detour()).mend();
  }

  @Override
  public void tidy() {
    detour().end();
  }

  private Detour detour() {
    return Objects.requireNonNull(detour);
  }
}
