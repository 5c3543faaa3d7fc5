package dz.mizan.hr.settings;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;

/** The values that hold for the company, read in one go. */
public final class SettingValues {
  private final Map<String, String> own;

  SettingValues(Map<String, String> own) {
    this.own = Map.copyOf(own);
  }

  /** The text; empty where there is none. */
  public String text(Setting setting) {
    return own.getOrDefault(setting.name(), setting.recommended());
  }

  /** The code of the account. */
  public String account(Setting setting) {
    return text(setting);
  }

  public BigDecimal decimal(Setting setting) {
    return new BigDecimal(text(setting));
  }

  public int integer(Setting setting) {
    return Integer.parseInt(text(setting));
  }

  public boolean flag(Setting setting) {
    return Boolean.parseBoolean(text(setting));
  }

  public LocalDate date(Setting setting) {
    return LocalDate.parse(text(setting));
  }
}
