package dz.mizan.hr.leave;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

/** Loi 90-11 art. 52. */
class LeavePayTest {
  private static String pay(String remuneration, String days) {
    return LeavePay.of(new BigDecimal(remuneration), new BigDecimal(days)).toPlainString();
  }

  @Test
  void thirty_days_are_a_twelfth_of_the_reference_years_remuneration() {
    assertThat(pay("534000", "30")).isEqualTo("44500.00");
  }

  @Test
  void fewer_days_are_thirtieths_of_it_rounded_once() {
    assertThat(pay("534000", "15")).isEqualTo("22250.00");
    assertThat(pay("534000", "1")).isEqualTo("1483.33");
    assertThat(pay("534000", "2.5")).isEqualTo("3708.33");
    assertThat(pay("534000", "0")).isEqualTo("0.00");
    assertThat(pay("100.80", "0.5")).isEqualTo("0.14");
  }

  @Test
  void nothing_is_paid_for_less_than_no_day() {
    assertThatThrownBy(() -> pay("534000", "-1")).isInstanceOf(IllegalArgumentException.class);
  }
}
