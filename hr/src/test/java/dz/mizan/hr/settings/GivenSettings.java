package dz.mizan.hr.settings;

import java.util.HashMap;
import java.util.Map;

/** Settings of a company that decided some, for tests without a database. */
public final class GivenSettings {
  private GivenSettings() {}

  public static SettingValues none() {
    return new SettingValues(Map.of());
  }

  public static SettingValues of(Setting setting, String value) {
    var own = new HashMap<String, String>();
    own.put(setting.name(), value);
    return new SettingValues(own);
  }
}
