package dz.mizan.common.job;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;

/** How the jobs of all companies stand, read once a minute by the poller's thread. */
@ApplicationScoped
class JobFigures {
  private static final long INTERVAL_NS = Duration.ofMinutes(1).toNanos();

  private final JobLeases leases;
  private volatile JobLeases.Standing standing = new JobLeases.Standing(0, 0);
  private long refreshedNs = System.nanoTime() - INTERVAL_NS;

  JobFigures(JobLeases leases, MeterRegistry metrics) {
    this.leases = leases;
    Gauge.builder("mizan.job.failing", () -> standing.failing())
        .description("Jobs of companies that failed three times in a row or more")
        .register(metrics);
    Gauge.builder("mizan.job.overdue", () -> standing.overdue())
        .description("Jobs of companies that are due since five minutes and that nobody runs")
        .register(metrics);
  }

  void refreshNowAndThen() {
    if (System.nanoTime() - refreshedNs >= INTERVAL_NS) {
      refreshedNs = System.nanoTime();
      standing = leases.standing();
    }
  }
}
