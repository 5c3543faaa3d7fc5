package dz.mizan.hr.leave.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import dz.mizan.hr.leave.type.BalanceKind;
import dz.mizan.hr.leave.type.LeaveRate;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Loi 90-11 arts 41 and 42. */
class AccrualTest {
  private static final LeaveRate ANNUAL = rate("2.5", "30", "10");
  private static final LeaveRate YEARLY = rate("6", null, "0");

  private static LeaveRate rate(String days, @Nullable String cap, String south) {
    return new LeaveRate(
        new BigDecimal(days), cap == null ? null : new BigDecimal(cap), new BigDecimal(south));
  }

  private static List<BigDecimal> days(LeaveRate rate, boolean south, List<BigDecimal> shares) {
    return Accrual.days(
        rate.cap() == null ? BalanceKind.YEARLY : BalanceKind.MONTHLY,
        Collections.nCopies(shares.size(), rate),
        south,
        shares);
  }

  private static List<BigDecimal> shares(String... shares) {
    return Stream.of(shares).map(BigDecimal::new).toList();
  }

  private static BigDecimal sum(List<BigDecimal> days) {
    return days.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static List<BigDecimal> year() {
    return Collections.nCopies(12, BigDecimal.ONE);
  }

  @Test
  void a_month_of_work_gives_two_and_a_half_days_and_a_year_thirty() {
    assertThat(days(ANNUAL, false, year()))
        .hasSize(12)
        .allSatisfy(days -> assertThat(days).isEqualByComparingTo("2.5"));
    assertThat(sum(days(ANNUAL, false, year()))).isEqualByComparingTo("30");
  }

  @Test
  void in_the_south_a_year_gives_ten_days_more_to_the_hundredth() {
    var days = days(ANNUAL, true, year());
    assertThat(sum(days)).isEqualByComparingTo("40");
    assertThat(days.getFirst()).isEqualByComparingTo("3.33");
  }

  @Test
  void never_more_than_the_cap_whatever_a_month_gives() {
    var generous = rate("3", "30", "0");
    var days = days(generous, false, year());
    assertThat(sum(days)).isEqualByComparingTo("30");
    assertThat(days.get(9)).isEqualByComparingTo("3");
    assertThat(days.get(10)).isEqualByComparingTo("0");
  }

  @Test
  void a_part_of_a_month_gives_its_part() {
    assertThat(days(ANNUAL, false, shares("0", "0.5", "1")))
        .usingElementComparator(BigDecimal::compareTo)
        .containsExactly(new BigDecimal("0"), new BigDecimal("1.25"), new BigDecimal("2.5"));
  }

  @Test
  void a_yearly_right_comes_with_the_first_month_in_proportion_to_those_that_are_left() {
    assertThat(days(YEARLY, false, shares("1", "1")))
        .usingElementComparator(BigDecimal::compareTo)
        .containsExactly(new BigDecimal("6"), new BigDecimal("0"));
    assertThat(days(YEARLY, false, shares("0", "0", "0", "0", "0", "0", "0.3", "1")))
        .usingElementComparator(BigDecimal::compareTo)
        .element(6)
        .isEqualTo(new BigDecimal("3.00"));
  }

  @Test
  void whatever_the_months_were_nothing_is_negative_and_the_year_is_rounded_once() {
    var random = new Random(6);
    for (int round = 0; round < 2_000; round++) {
      int months = random.nextInt(13);
      var shares = random.ints(months, 0, 31).mapToObj(n -> new BigDecimal(n / 30.0)).toList();
      boolean south = random.nextBoolean();
      var days = days(ANNUAL, south, shares);
      assertThat(days).allSatisfy(one -> assertThat(one).isNotNegative());
      assertThat(sum(days)).isLessThanOrEqualTo(new BigDecimal(south ? "40" : "30"));
      var exact =
          sum(shares)
              .multiply(new BigDecimal("2.5"))
              .add(south ? sum(shares).multiply(new BigDecimal("0.8333333333")) : BigDecimal.ZERO);
      assertThat(sum(days).subtract(exact).abs()).isLessThan(new BigDecimal("0.0051"));
    }
  }

  @Test
  void a_month_gives_what_held_in_it() {
    var rates =
        Stream.concat(
                Collections.nCopies(6, ANNUAL).stream(),
                Collections.nCopies(6, rate("3", "36", "10")).stream())
            .toList();
    var days = Accrual.days(BalanceKind.MONTHLY, rates, false, year());
    assertThat(days.get(5)).isEqualByComparingTo("2.5");
    assertThat(days.get(6)).isEqualByComparingTo("3");
    assertThat(sum(days)).isEqualByComparingTo("33");
  }

  @Test
  void a_cap_that_falls_takes_nothing_back() {
    var rates =
        Stream.concat(
                Collections.nCopies(10, rate("3", "36", "0")).stream(),
                Collections.nCopies(2, rate("2", "20", "0")).stream())
            .toList();
    var days = Accrual.days(BalanceKind.MONTHLY, rates, false, year());
    assertThat(days).allSatisfy(one -> assertThat(one).isNotNegative());
    assertThat(sum(days)).isEqualByComparingTo("30");
  }
}
