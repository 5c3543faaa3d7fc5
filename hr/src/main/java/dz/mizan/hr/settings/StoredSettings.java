package dz.mizan.hr.settings;

import dz.mizan.common.tenancy.CompanySql;
import io.smallrye.mutiny.Uni;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Settings as they are stored.
 *
 * @param history with all days
 * @param versions by key; the sum of those of its rows, as each change makes one of them greater
 */
record StoredSettings(SettingHistory history, Map<String, Long> versions) {

  /** Of one, or of all for null. */
  static Uni<StoredSettings> read(@Nullable Setting only) {
    return CompanySql.execute(
            "select key, valid_from, value, version from setting"
                + " where $1::text is null or key = $1",
            only == null ? null : only.name())
        .map(
            rows -> {
              var values = new HashMap<String, NavigableMap<LocalDate, String>>();
              var versions = new HashMap<String, Long>();
              rows.forEach(
                  row -> {
                    var key = row.getString(0);
                    values
                        .computeIfAbsent(key, any -> new TreeMap<>())
                        .put(row.getLocalDate(1), row.getString(2));
                    versions.merge(key, row.getLong(3), Long::sum);
                  });
              return new StoredSettings(new SettingHistory(values), versions);
            });
  }

  long version(Setting setting) {
    return versions.getOrDefault(setting.name(), 0L);
  }

  SettingView view(Setting setting, LocalDate day) {
    return SettingView.of(setting, history.of(setting), day, version(setting));
  }

  /** A setting that a later version no longer knows stays in the table, unseen. */
  List<SettingView> all(LocalDate day) {
    return Arrays.stream(Setting.values()).map(setting -> view(setting, day)).toList();
  }
}
