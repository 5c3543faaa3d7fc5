package dz.mizan.hr.settings;

import dz.mizan.common.tenancy.CompanySql;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.TreeMap;

/** The settings of the running transaction's company. */
@ApplicationScoped
public class Settings {
  private static final ZoneId ZONE = ZoneId.of("Africa/Algiers");

  /** As they hold today. */
  public Uni<SettingValues> current() {
    return on(today());
  }

  /**
   * As they hold on that day: what is computed again for the past goes by what held then. A month
   * goes by its last day.
   */
  public Uni<SettingValues> on(LocalDate day) {
    return history().map(history -> history.on(day));
  }

  /** For whoever needs them of many days. */
  public Uni<SettingHistory> history() {
    return CompanySql.execute("select key, valid_from, value from setting")
        .map(
            rows -> {
              var own = new HashMap<String, TreeMap<LocalDate, String>>();
              rows.forEach(
                  row ->
                      own.computeIfAbsent(row.getString(0), any -> new TreeMap<>())
                          .put(row.getLocalDate(1), row.getString(2)));
              return new SettingHistory(own);
            });
  }

  static LocalDate today() {
    return LocalDate.now(ZONE);
  }
}
