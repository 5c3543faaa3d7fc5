package dz.mizan.common.ratelimit;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.config.Config;

/**
 * The limits of this service by name. A name's quota is the configuration key {@code
 * mizan.rate-limit.<name>}.
 */
@ApplicationScoped
public class RateLimits {
  private final Config config;
  private final SharedCounts shared;
  private final MeterRegistry metrics;
  private final Map<String, RateLimit> limits = new ConcurrentHashMap<>();

  RateLimits(Config config, SharedCounts shared, MeterRegistry metrics) {
    this.config = config;
    this.shared = shared;
    this.metrics = metrics;
  }

  /**
   * The limit of that name, the same at each call.
   *
   * @throws IllegalArgumentException if its quota is not configured, or not well formed
   */
  public RateLimit named(String name) {
    return limits.computeIfAbsent(name, this::make);
  }

  /** Whether replicas hear of each other; false while Redis is away. */
  public boolean areShared() {
    return !shared.isAway();
  }

  private RateLimit make(String name) {
    var key = "mizan.rate-limit." + name;
    var quota =
        config
            .getOptionalValue(key, String.class)
            .map(Quota::parse)
            .orElseThrow(() -> new IllegalArgumentException(key + " is not configured"));
    return new RateLimit(
        name,
        quota,
        System::currentTimeMillis,
        shared::add,
        metrics.counter("mizan.rate.limit.refused", "limit", name));
  }
}
