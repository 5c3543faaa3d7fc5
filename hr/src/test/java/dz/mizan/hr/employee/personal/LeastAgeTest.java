package dz.mizan.hr.employee.personal;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dz.mizan.hr.employee.InvalidEmployee;
import dz.mizan.hr.settings.GivenSettings;
import dz.mizan.hr.settings.Setting;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LeastAgeTest {
  private static void check(String bornOn, String hiredOn, boolean apprentice, String least) {
    LeastAge.check(
        LocalDate.parse(bornOn),
        LocalDate.parse(hiredOn),
        apprentice,
        GivenSettings.of(Setting.LEAST_AGE, least),
        "bornOn");
  }

  @ParameterizedTest
  @CsvSource({
    "2010-11-26, 2026-11-26, false, 16",
    "2011-11-26, 2026-11-26, true, 16",
    "2011-11-26, 2026-11-26, true, 18",
    "2012-02-29, 2028-02-29, false, 16",
    "2012-02-29, 2027-02-28, true, 16",
    "1900-01-01, 2026-11-26, false, 999999999"
  })
  void somebody_old_enough_may_work(
      String bornOn, String hiredOn, boolean apprentice, String least) {
    assertThatCode(() -> check(bornOn, hiredOn, apprentice, least)).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @CsvSource({
    "2010-11-27, 2026-11-26, false, 16",
    "2011-11-27, 2026-11-26, true, 16",
    "2011-11-26, 2026-11-26, false, 16",
    "2026-11-26, 2026-11-26, false, 0",
    "2099-12-31, 2026-11-26, false, -5",
    "1980-01-01, 2026-11-26, false, 999999999"
  })
  void somebody_younger_may_not(String bornOn, String hiredOn, boolean apprentice, String least) {
    assertThatThrownBy(() -> check(bornOn, hiredOn, apprentice, least))
        .isInstanceOf(InvalidEmployee.class);
  }

  @Test
  void nothing_is_checked_of_who_does_not_say() {
    assertThatCode(
            () -> LeastAge.check(null, LocalDate.EPOCH, false, GivenSettings.none(), "bornOn"))
        .doesNotThrowAnyException();
  }
}
