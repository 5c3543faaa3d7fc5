package dz.mizan.hr.employee;

import dz.mizan.hr.settings.Setting;
import dz.mizan.hr.settings.SettingCheck;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Refuses an account that no bank would pay salaries from. */
@ApplicationScoped
class EmployerSettings implements SettingCheck {
  @Override
  public Optional<String> wrong(Setting setting, String value) {
    return setting == Setting.PAYING_RIB && !value.isEmpty() && !Rib.RightKey.isRight(value)
        ? Optional.of("20 digits with the right key")
        : Optional.empty();
  }
}
