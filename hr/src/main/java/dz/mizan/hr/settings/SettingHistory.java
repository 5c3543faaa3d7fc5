package dz.mizan.hr.settings;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/** What the company has decided, with the days from which it holds; read in one go. */
public final class SettingHistory {
  private final Map<String, NavigableMap<LocalDate, String>> own;

  SettingHistory(Map<String, ? extends NavigableMap<LocalDate, String>> own) {
    this.own = Map.copyOf(own);
  }

  /** The values that hold on that day. A month goes by what holds on its last one. */
  public SettingValues on(LocalDate day) {
    var then = new HashMap<String, String>();
    own.forEach(
        (key, values) -> {
          var holds = values.floorEntry(day);
          if (holds != null) {
            then.put(key, holds.getValue());
          }
        });
    return new SettingValues(then);
  }

  /** The values of one setting by the days from which they hold, oldest first. */
  NavigableMap<LocalDate, String> of(Setting setting) {
    var values = own.get(setting.name());
    return values == null ? new TreeMap<>() : values;
  }
}
