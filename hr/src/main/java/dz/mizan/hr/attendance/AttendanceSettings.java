package dz.mizan.hr.attendance;

import dz.mizan.hr.attendance.work.Premiums;
import dz.mizan.hr.attendance.work.PremiumsInvalid;
import dz.mizan.hr.settings.Setting;
import dz.mizan.hr.settings.SettingCheck;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Refuses premiums that no month could be measured by. */
@ApplicationScoped
class AttendanceSettings implements SettingCheck {
  @Override
  public Optional<String> wrong(Setting setting, String value) {
    if (setting != Setting.OVERTIME_PREMIUMS) {
      return Optional.empty();
    }
    try {
      Premiums.steps(value);
      return Optional.empty();
    } catch (PremiumsInvalid e) {
      return Optional.of("premiums of at least 50 by rising hours, such as 4=50 8=75 *=100");
    }
  }
}
