package dz.mizan.hr.pay.gather;

import static org.assertj.core.api.Assertions.assertThat;

import dz.mizan.hr.paper.SampleSlips;
import dz.mizan.hr.pay.RunKind;
import dz.mizan.hr.pay.Slip;
import dz.mizan.hr.pay.exact.Fraction;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PaidBeforeTest {
  private static final UUID AMINA = new UUID(0, 7);
  private static final YearMonth JANUARY = YearMonth.of(2026, 1);

  private static Slip slip(YearMonth month, RunKind kind) {
    return SampleSlips.slip(
        AMINA, SampleSlips.person("E-0007", null), month, kind, "60000.00", "7042.00");
  }

  @Test
  void a_month_that_back_pay_paid_is_a_month_of_the_average() {
    var paid = new ArrayList<Slip>();
    for (int month = 2; month <= 12; month++) {
      paid.add(slip(JANUARY.withMonth(month), RunKind.REGULAR));
    }
    var late = slip(JANUARY.withMonth(3), RunKind.BACK_PAY);
    paid.add(
        new Slip(
            late.id(),
            late.runId(),
            AMINA,
            late.month(),
            RunKind.BACK_PAY,
            late.status(),
            JANUARY,
            late.detail()));
    assertThat(PaidBefore.average(paid)).isEqualTo(Fraction.of(60000, 1));
  }

  @Test
  void a_difference_is_no_month_and_of_nothing_the_average_is_nothing() {
    var paid =
        List.of(
            slip(JANUARY, RunKind.REGULAR),
            slip(JANUARY.withMonth(2), RunKind.REGULAR),
            slip(JANUARY.withMonth(3), RunKind.REGULAR),
            slip(JANUARY.withMonth(3), RunKind.BACK_PAY));
    assertThat(PaidBefore.average(paid)).isEqualTo(Fraction.of(80000, 1));
    assertThat(PaidBefore.average(List.of())).isEqualTo(Fraction.ZERO);
  }
}
