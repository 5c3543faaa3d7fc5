package dz.mizan.inventory.lot;

import dz.mizan.common.job.Job;
import dz.mizan.inventory.settings.Settings;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.UUID;

/** Tells of lots that expire within the company's time, and of those that have. */
@ApplicationScoped
class AlertExpiringLots implements Job {
  private static final int AT_ONCE = 1_000;

  private final Settings settings;
  private final ExpiryAlerts alerts;

  AlertExpiringLots(Settings settings, ExpiryAlerts alerts) {
    this.settings = settings;
    this.alerts = alerts;
  }

  @Override
  public String name() {
    return "alert-expiring-lots";
  }

  @Override
  public Duration every() {
    return Duration.ofHours(3);
  }

  @Override
  public Uni<String> run(UUID companyId) {
    return alerts
        .closeOver(null)
        .chain(
            closed ->
                settings
                    .current()
                    .chain(now -> alerts.raise(now.expiryAlertDays(), AT_ONCE))
                    .map(raised -> raised + " alerts raised, " + closed + " closed"));
  }
}
