package dz.mizan.hr.settings;

import java.util.Optional;

/**
 * What a feature asks of the values of its settings, so that none is accepted which it could not
 * work with later. All beans of this kind are asked at each change.
 */
public interface SettingCheck {
  /**
   * @param value of the setting's kind already
   * @return what it must be; empty if it is that, or another feature's
   */
  Optional<String> wrong(Setting setting, String value);
}
