package dz.mizan.accounting.asset.run;

import dz.mizan.accounting.settings.Setting;
import dz.mizan.accounting.settings.Settings;
import dz.mizan.common.job.Job;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.UUID;

/** Books the depreciation of the months that are over, unless the company does it by hand. */
@ApplicationScoped
class BookDepreciation implements Job {
  private final Settings settings;
  private final RunDepreciation run;

  BookDepreciation(Settings settings, RunDepreciation run) {
    this.settings = settings;
    this.run = run;
  }

  @Override
  public String name() {
    return "book-depreciation";
  }

  @Override
  public Duration every() {
    return Duration.ofHours(6);
  }

  @Override
  public Uni<String> run(UUID companyId) {
    return settings
        .current()
        .chain(
            now ->
                now.flag(Setting.ASSET_DEPRECIATED_BY_JOB)
                    ? run.monthsThatAreOver(now).map(runs -> runs.size() + " months booked")
                    : Uni.createFrom().item("left to the company"));
  }
}
