package dz.mizan.hr.settings;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/** Settings of a company that decided some, for tests without a database. */
public final class GivenSettings {
  private GivenSettings() {}

  public static SettingValues none() {
    return new SettingValues(Map.of());
  }

  /** Of a company that decided nothing. */
  public static SettingHistory history() {
    return new SettingHistory(Map.of());
  }

  /** What holds from that day on. */
  public static SettingHistory since(LocalDate day, Setting setting, String value) {
    return new SettingHistory(Map.of(setting.name(), new TreeMap<>(Map.of(day, value))));
  }

  public static SettingValues of(Setting setting, String value) {
    var own = new HashMap<String, String>();
    own.put(setting.name(), value);
    return new SettingValues(own);
  }
}
