package dz.mizan.hr.pay.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Net pay against gross pay, and where the law's own scale lets it fall. */
class IrgPropertyTest {
  private static final MonthRules RULES = LegalRules.of(YearMonth.of(2026, 11));
  private static final PayRounding EXACT = new PayRounding(BigDecimal.ZERO, new BigDecimal("0.01"));
  // Ten dinars of base in the steepest piece, 10 × 0.23 × 137/51 = 6.18, and a step of rounding.
  private static final BigDecimal LARGEST_FALL = new BigDecimal("6.28");

  private static BigDecimal net(BigDecimal gross, boolean reduced, PayRounding rounding) {
    var cnas = Contributions.of(RULES.cnas().value(), gross).employee();
    var taxable = gross.subtract(cnas);
    return taxable.subtract(Irg.monthly(RULES.irg().value(), taxable, reduced, rounding).tax());
  }

  @Test
  void what_is_left_of_the_base_never_falls_when_the_base_rises() {
    for (boolean reduced : new boolean[] {false, true}) {
      var last = BigDecimal.ZERO;
      for (int base = 0; base <= 450_000; base += 10) {
        var taxable = BigDecimal.valueOf(base);
        var left =
            taxable.subtract(
                Irg.monthly(RULES.irg().value(), taxable, reduced, PayRounding.LEGAL).tax());
        assertThat(left).as("base %s", base).isGreaterThanOrEqualTo(last);
        last = left;
      }
    }
  }

  @Test
  void the_tax_never_falls_when_the_base_rises() {
    for (boolean reduced : new boolean[] {false, true}) {
      var last = BigDecimal.ZERO;
      for (int base = 0; base <= 450_000; base += 10) {
        var tax =
            Irg.monthly(RULES.irg().value(), BigDecimal.valueOf(base), reduced, PayRounding.LEGAL)
                .tax();
        assertThat(tax).as("base %s", base).isGreaterThanOrEqualTo(last);
        last = tax;
      }
    }
  }

  @Test
  void net_falls_with_rising_gross_only_by_the_step_of_the_cut_base() {
    var random = new Random(20261126);
    for (int i = 0; i < 200_000; i++) {
      var gross = BigDecimal.valueOf(2_000_000 + random.nextInt(40_000_000), 2);
      var more = gross.add(BigDecimal.valueOf(1 + random.nextInt(100_000), 2));
      var reduced = random.nextBoolean();
      var fall =
          net(gross, reduced, PayRounding.LEGAL).subtract(net(more, reduced, PayRounding.LEGAL));
      assertThat(fall).as("%s to %s", gross, more).isLessThanOrEqualTo(LARGEST_FALL);
    }
  }

  /** One centime more of pay, and the base is a step of ten dinars higher. */
  @Test
  void one_centime_more_can_cost_six_dinars_just_above_the_exemption() {
    var less = new BigDecimal("33109.88");
    var more = new BigDecimal("33109.89");
    assertThat(less.subtract(Contributions.of(RULES.cnas().value(), less).employee()))
        .isEqualByComparingTo("30129.99");
    assertThat(more.subtract(Contributions.of(RULES.cnas().value(), more).employee()))
        .isEqualByComparingTo("30130.00");
    var fall = net(less, false, PayRounding.LEGAL).subtract(net(more, false, PayRounding.LEGAL));
    assertThat(fall).isBetween(new BigDecimal("6.00"), LARGEST_FALL);
  }

  @Test
  void without_cutting_the_base_net_falls_by_a_centime_of_rounding_at_most() {
    var random = new Random(6);
    for (int i = 0; i < 200_000; i++) {
      var gross = BigDecimal.valueOf(2_000_000 + random.nextInt(40_000_000), 2);
      var more = gross.add(BigDecimal.valueOf(1 + random.nextInt(500), 2));
      var fall = net(gross, false, EXACT).subtract(net(more, false, EXACT));
      // At 35 000 the second abatement ends 0.04 DA below the scale.
      assertThat(fall).as("%s to %s", gross, more).isLessThanOrEqualTo(new BigDecimal("0.05"));
    }
  }
}
