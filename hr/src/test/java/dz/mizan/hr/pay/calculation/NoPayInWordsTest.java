package dz.mizan.hr.pay.calculation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;

/** What is stored or logged beside a payslip tells no amount of it. */
class NoPayInWordsTest {
  @Test
  void why_a_payslip_cannot_be_is_said_without_an_amount() {
    assertThat(blocked(Pay.of("21000.00")).reason()).isEqualTo("below-snmg");
    var overdrawn = Pay.of("60000.00").amount("OTHER_DEDUCTION", "90000.00");
    assertThat(blocked(overdrawn).reason()).isEqualTo("negative-net");
  }

  private static Blocked blocked(Pay pay) {
    var blocked = catchThrowableOfType(Blocked.class, pay::calculate);
    assertThat(blocked.detail()).doesNotContainPattern("[0-9]{3}");
    return blocked;
  }

  @Test
  void neither_a_case_nor_a_payslip_shows_pay_where_it_is_written_down() {
    var pay = Pay.of("61234.00");
    var slip = pay.slip();
    for (var text :
        new String[] {
          pay.payCase().toString(), slip.toString(), slip.lines().toString(), "" + pay.stretches
        }) {
      assertThat(text).doesNotContain("61234");
    }
  }
}
