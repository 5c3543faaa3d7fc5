package dz.mizan.hr.employee.assignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dz.mizan.hr.settings.GivenSettings;
import dz.mizan.hr.settings.Setting;
import dz.mizan.hr.settings.SettingHistory;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SalaryRuleTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 26);
  private static final SettingHistory USUAL = GivenSettings.history();

  @Test
  void what_reaches_into_today_is_held_against_todays_minimum() {
    assertThatThrownBy(() -> check("23999.99", "2025-01-01", null, null, USUAL))
        .isInstanceOf(SalaryBelowMinimum.class);
    assertThat(check("24000.00", "2025-01-01", null, null, USUAL)).isNull();
  }

  @Test
  void what_was_over_by_then_is_held_against_the_minimum_of_its_last_day() {
    assertThat(check("20000.00", "2025-01-01", "2025-12-31", null, USUAL)).isNull();
    assertThatThrownBy(() -> check("20000.00", "2025-01-01", "2026-01-01", null, USUAL))
        .isInstanceOf(SalaryBelowMinimum.class);
  }

  @Test
  void a_reason_justifies_it_unless_the_company_takes_none() {
    assertThat(check("15000.00", "2027-01-01", null, " stage ", USUAL)).isEqualTo("stage");
    assertThat(check("30000.00", "2027-01-01", null, "stage", USUAL)).isNull();
    var strict =
        GivenSettings.since(LocalDate.of(2027, 1, 1), Setting.SALARY_BELOW_MINIMUM_REFUSED, "true");
    assertThat(check("15000.00", "2026-12-31", null, "stage", strict)).isEqualTo("stage");
    assertThatThrownBy(() -> check("15000.00", "2027-01-01", null, "stage", strict))
        .isInstanceOf(SalaryBelowMinimum.class);
    assertThatThrownBy(() -> check("15000.00", "2027-01-01", null, " ", USUAL))
        .isInstanceOf(SalaryBelowMinimum.class);
  }

  private static @Nullable String check(
      String salary,
      String from,
      @Nullable String to,
      @Nullable String reason,
      SettingHistory own) {
    return SalaryRule.check(
        new BigDecimal(salary),
        BigDecimal.ONE,
        LocalDate.parse(from),
        to == null ? null : LocalDate.parse(to),
        TODAY,
        reason,
        own);
  }
}
