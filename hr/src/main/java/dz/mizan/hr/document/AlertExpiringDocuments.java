package dz.mizan.hr.document;

import dz.mizan.common.job.Job;
import dz.mizan.hr.settings.Setting;
import dz.mizan.hr.settings.SettingValues;
import dz.mizan.hr.settings.Settings;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Tells of documents that expire within the company's times, and of those that have. */
@ApplicationScoped
class AlertExpiringDocuments implements Job {
  private static final int AT_ONCE = 1_000;
  private static final int LONGEST = 3_650;

  private final Settings settings;
  private final ExpiryAlerts alerts;

  AlertExpiringDocuments(Settings settings, ExpiryAlerts alerts) {
    this.settings = settings;
    this.alerts = alerts;
  }

  @Override
  public String name() {
    return "alert-expiring-documents";
  }

  // Every hour, for what is more than one piece: a threshold passed by is told of no more.
  @Override
  public Duration every() {
    return Duration.ofHours(1);
  }

  @Override
  public Uni<String> run(UUID companyId) {
    return alerts
        .closeOver(null)
        .chain(
            closed ->
                settings
                    .current()
                    .chain(now -> alerts.raise(thresholds(now), AT_ONCE))
                    .map(raised -> raised + " alerts raised, " + closed + " closed"));
  }

  // A negative one is no threshold: the company wants fewer.
  private static Set<Integer> thresholds(SettingValues now) {
    return Stream.of(
            Setting.DOCUMENT_FIRST_ALERT_DAYS,
            Setting.DOCUMENT_SECOND_ALERT_DAYS,
            Setting.DOCUMENT_LAST_ALERT_DAYS)
        .map(now::integer)
        .filter(days -> days >= 0 && days <= LONGEST)
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
