package dz.mizan.accounting.asset.plan;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.reducing;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class ScheduleTest {
  private static final BigDecimal ONE = BigDecimal.ONE;

  @Test
  void a_linear_schedule_counts_the_days_of_the_first_and_the_last_month() {
    var charges = Schedule.of(linear("1200000.00", "2026-07-16", 60, ProRata.DAY));

    assertThat(charges).hasSize(61);
    assertThat(charges.getFirst()).isEqualTo(charge("2026-07", "10000.00"));
    assertThat(charges.get(1)).isEqualTo(charge("2026-08", "20000.00"));
    assertThat(charges.getLast()).isEqualTo(charge("2031-07", "10000.00"));
    assertThat(byYear(charges))
        .containsEntry(2026, new BigDecimal("110000.00"))
        .containsEntry(2027, new BigDecimal("240000.00"))
        .containsEntry(2031, new BigDecimal("130000.00"));
  }

  @Test
  void by_month_the_first_one_counts_whole() {
    var charges = Schedule.of(linear("1000.00", "2026-01-31", 3, ProRata.MONTH));

    assertThat(charges)
        .containsExactly(
            charge("2026-01", "333.33"), charge("2026-02", "333.34"), charge("2026-03", "333.33"));
  }

  @Test
  void a_degressive_schedule_becomes_linear_when_that_is_more() {
    var charges = Schedule.of(degressive("100000.00", "2026-01-10", 5, "2"));

    assertThat(byYear(charges))
        .isEqualTo(
            Map.of(
                2026, new BigDecimal("40000.00"),
                2027, new BigDecimal("24000.00"),
                2028, new BigDecimal("14400.00"),
                2029, new BigDecimal("10800.00"),
                2030, new BigDecimal("10800.00")));
  }

  @Test
  void the_first_degressive_year_counts_from_its_month() {
    var years = byYear(Schedule.of(degressive("100000.00", "2026-07-20", 5, "2")));

    assertThat(years.get(2026)).isEqualByComparingTo("20000.00");
    assertThat(years.get(2027)).isEqualByComparingTo("32000.00");
    assertThat(years.get(2028)).isEqualByComparingTo("19200.00");
    assertThat(years).containsOnlyKeys(2026, 2027, 2028, 2029, 2030);
  }

  @Test
  void what_was_depreciated_before_is_not_depreciated_again() {
    var terms =
        new Terms(
            new BigDecimal("1200.00"),
            LocalDate.parse("2025-01-01"),
            24,
            Method.LINEAR,
            ProRata.DAY,
            ONE,
            new BigDecimal("480.00"),
            YearMonth.parse("2025-12"));

    var charges = Schedule.of(terms);

    assertThat(charges).hasSize(12).allMatch(c -> c.amount().compareTo(new BigDecimal("60")) == 0);
    assertThat(charges.getFirst().month()).isEqualTo(YearMonth.parse("2026-01"));
  }

  @Test
  void what_is_left_after_the_life_is_lost_at_once() {
    var terms =
        new Terms(
            new BigDecimal("1200.00"),
            LocalDate.parse("2020-01-01"),
            24,
            Method.LINEAR,
            ProRata.DAY,
            ONE,
            new BigDecimal("1000.00"),
            YearMonth.parse("2025-12"));

    assertThat(Schedule.of(terms)).containsExactly(charge("2026-01", "200.00"));
  }

  @Test
  void an_asset_that_goes_loses_value_until_the_day_before() {
    var terms = linear("1200000.00", "2026-07-16", 60, ProRata.DAY);
    var whole = charge("2026-08", "20000.00");

    assertThat(Schedule.until(LocalDate.parse("2026-08-16"), whole, terms)).isEqualTo("10000.00");
    assertThat(Schedule.until(LocalDate.parse("2026-08-01"), whole, terms)).isEqualTo("0.00");
    assertThat(Schedule.until(LocalDate.parse("2026-07-20"), charge("2026-07", "10000.00"), terms))
        .isEqualTo("2666.67");
    assertThat(Schedule.until(LocalDate.parse("2026-07-16"), charge("2026-07", "10000.00"), terms))
        .isEqualTo("0.00");
  }

  @Test
  void the_charges_of_any_asset_add_up_to_its_base_to_the_centime() {
    long seed = System.nanoTime();
    var random = new Random(seed);
    for (int i = 0; i < 20_000; i++) {
      var terms = random(random);
      var charges = Schedule.of(terms);
      var sum = charges.stream().map(Charge::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
      assertThat(sum).as("seed %d, %s", seed, terms).isEqualByComparingTo(terms.left());
      assertThat(charges).as("seed %d, %s", seed, terms).allMatch(c -> c.amount().signum() > 0);
      assertThat(charges.stream().map(Charge::month).distinct().count()).isEqualTo(charges.size());
      assertThat(charges.stream().map(Charge::month).sorted().toList())
          .isEqualTo(charges.stream().map(Charge::month).toList());
    }
  }

  private static Terms random(Random random) {
    var base = BigDecimal.valueOf(1 + random.nextLong(10_000_000_000_00L), 2);
    var from = LocalDate.of(2015, 1, 1).plusDays(random.nextInt(5000));
    boolean isDegressive = random.nextBoolean();
    int life = isDegressive ? 12 * (3 + random.nextInt(48)) : 1 + random.nextInt(600);
    var proRata = random.nextBoolean() ? ProRata.DAY : ProRata.MONTH;
    var coefficient =
        new Coefficients(new BigDecimal("1.5"), new BigDecimal("2"), new BigDecimal("2.5"))
            .of(isDegressive ? Method.DEGRESSIVE : Method.LINEAR, life);
    boolean isUsed = random.nextInt(3) == 0;
    var done =
        isUsed
            ? base.multiply(BigDecimal.valueOf(random.nextInt(100), 2))
                .setScale(2, java.math.RoundingMode.DOWN)
            : BigDecimal.ZERO;
    return new Terms(
        base,
        from,
        life,
        isDegressive ? Method.DEGRESSIVE : Method.LINEAR,
        proRata,
        coefficient,
        done,
        isUsed ? YearMonth.from(from).plusMonths(random.nextInt(700)) : null);
  }

  private static Terms linear(String base, String from, int life, ProRata proRata) {
    return Terms.fresh(
        new BigDecimal(base), LocalDate.parse(from), life, Method.LINEAR, proRata, ONE);
  }

  private static Terms degressive(String base, String from, int years, String coefficient) {
    return Terms.fresh(
        new BigDecimal(base),
        LocalDate.parse(from),
        years * 12,
        Method.DEGRESSIVE,
        ProRata.DAY,
        new BigDecimal(coefficient));
  }

  private static Charge charge(String month, String amount) {
    return new Charge(YearMonth.parse(month), new BigDecimal(amount));
  }

  private static Map<Integer, BigDecimal> byYear(List<Charge> charges) {
    return charges.stream()
        .collect(
            groupingBy(
                charge -> charge.month().getYear(),
                TreeMap::new,
                reducing(BigDecimal.ZERO, Charge::amount, BigDecimal::add)));
  }
}
