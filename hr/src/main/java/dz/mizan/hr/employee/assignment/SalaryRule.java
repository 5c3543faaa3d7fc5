package dz.mizan.hr.employee.assignment;

import dz.mizan.hr.employee.MinimumWage;
import dz.mizan.hr.settings.Setting;
import dz.mizan.hr.settings.SettingHistory;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** No salary below the SNMG (loi 90-11 art. 87) for the days that it is for, unless justified. */
final class SalaryRule {
  private SalaryRule() {}

  /**
   * Looks at the minimum on the first day and, for what reaches on from the past, at today's: it
   * has only ever risen. Whether a reason is taken goes by the same day.
   *
   * @param endsOn last day; null until further notice
   * @return the reason to be stored; null if none is needed
   * @throws SalaryBelowMinimum if it is below and there is no reason, or none is taken
   */
  static @Nullable String check(
      @Nullable BigDecimal salary,
      BigDecimal workShare,
      LocalDate startsOn,
      @Nullable LocalDate endsOn,
      LocalDate today,
      @Nullable String reason,
      SettingHistory settings) {
    var day = startsOn.isBefore(today) ? today : startsOn;
    if (endsOn != null && endsOn.isBefore(day)) {
      day = endsOn;
    }
    var minimum = MinimumWage.on(day, workShare);
    if (salary == null || salary.compareTo(minimum) >= 0) {
      return null;
    }
    var refused = settings.on(day).flag(Setting.SALARY_BELOW_MINIMUM_REFUSED);
    if (refused || reason == null || reason.isBlank()) {
      throw new SalaryBelowMinimum(minimum, day, !refused);
    }
    return reason.strip();
  }
}
