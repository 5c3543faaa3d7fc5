package dz.mizan.common.metrics;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.config.MeterFilter;
import io.micrometer.core.instrument.distribution.DistributionStatisticConfig;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;

/**
 * A few buckets for the two timers whose percentiles matter. Not the library's own seventy: each
 * endpoint, method and status has its own row of them.
 */
@Singleton
class TimerBuckets implements MeterFilter {
  private static final Map<String, double[]> BUCKETS =
      Map.of(
          "http.server.requests", nanoseconds(25, 100, 250, 1_000, 5_000),
          "mizan.inbox.delay", nanoseconds(50, 250, 1_000, 10_000, 60_000));

  @Override
  public DistributionStatisticConfig configure(Meter.Id id, DistributionStatisticConfig config) {
    var buckets = BUCKETS.get(id.getName());
    return buckets == null
        ? config
        : DistributionStatisticConfig.builder()
            .serviceLevelObjectives(buckets)
            .build()
            .merge(config);
  }

  private static double[] nanoseconds(long... milliseconds) {
    return Arrays.stream(milliseconds).mapToDouble(ms -> Duration.ofMillis(ms).toNanos()).toArray();
  }
}
