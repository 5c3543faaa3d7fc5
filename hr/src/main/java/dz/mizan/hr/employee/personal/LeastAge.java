package dz.mizan.hr.employee.personal;

import dz.mizan.hr.employee.InvalidEmployee;
import dz.mizan.hr.settings.Setting;
import dz.mizan.hr.settings.SettingValues;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** From which age on somebody may work (loi 90-11 art. 15). */
public final class LeastAge {
  /** Art. 15 leaves apprenticeship to its own law: from 15 on (loi 18-10). */
  static final int OF_APPRENTICES = 15;

  private LeastAge() {}

  /**
   * @param bornOn null if it is not known: then nothing is checked
   * @param hiredOn first day of work
   * @param apprentice whether the contract of that day is of apprenticeship
   * @param field where the day of birth was given
   * @throws InvalidEmployee if the person is too young on the first day, or not born
   */
  public static void check(
      @Nullable LocalDate bornOn,
      LocalDate hiredOn,
      boolean apprentice,
      SettingValues settings,
      String field) {
    if (bornOn == null) {
      return;
    }
    if (!bornOn.isBefore(hiredOn)) {
      throw new InvalidEmployee(field, "is not before the hiring");
    }
    int least = Math.clamp(settings.integer(Setting.LEAST_AGE), 0, 100);
    int years = apprentice ? Math.min(least, OF_APPRENTICES) : least;
    if (bornOn.plusYears(years).isAfter(hiredOn)) {
      throw new InvalidEmployee(field, "younger than " + years + " when hired");
    }
  }
}
