package dz.mizan.accounting.contract;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dz.mizan.accounting.invoice.document.LineKind;
import dz.mizan.accounting.invoice.document.NewLine;
import dz.mizan.accounting.tva.TvaCode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ContractRulesTest {
  private static Contract contract(
      Frequency frequency,
      String from,
      @Nullable String to,
      boolean prorated,
      boolean inArrears,
      String anniversary,
      List<Contract.Indexation> indexations) {
    var line =
        new NewLine(
            LineKind.SERVICE,
            null,
            "Maintenance",
            null,
            BigDecimal.ONE,
            new BigDecimal("3100"),
            null,
            TvaCode.NORMAL,
            null);
    return new Contract(
        UUID.randomUUID(),
        null,
        ContractStatus.ACTIVE,
        "Contrat",
        UUID.randomUUID(),
        frequency,
        LocalDate.parse(from),
        to == null ? null : LocalDate.parse(to),
        5,
        inArrears,
        prorated,
        new BigDecimal(anniversary),
        false,
        null,
        0,
        false,
        null,
        null,
        null,
        null,
        BigDecimal.ZERO,
        List.of(line),
        indexations,
        LocalDate.parse(from),
        null,
        1);
  }

  private static List<String> periods(Contract contract, int count) {
    var found = new ArrayList<String>();
    var from = contract.nextFrom();
    for (var i = 0; i < count; i++) {
      var period = contract.period(from);
      if (period == null) {
        break;
      }
      found.add(
          "%s %s %s %d/%d"
              .formatted(
                  period.startsOn(),
                  period.endsOn(),
                  period.billedOn(),
                  period.days(),
                  period.daysOfPeriod()));
      from = period.endsOn().plusDays(1);
    }
    return found;
  }

  @Test
  void prorated_periods_are_those_of_the_calendar() {
    assertThat(
            periods(
                contract(
                    Frequency.MONTHLY, "2026-11-16", "2027-01-10", true, false, "0", List.of()),
                9))
        .containsExactly(
            "2026-11-16 2026-11-30 2026-11-16 15/30",
            "2026-12-01 2026-12-31 2026-12-05 31/31",
            "2027-01-01 2027-01-10 2027-01-05 10/31");
    assertThat(
            periods(
                contract(Frequency.QUARTERLY, "2026-11-16", null, true, true, "0", List.of()), 2))
        .containsExactly(
            "2026-11-16 2026-12-31 2027-01-05 46/92", "2027-01-01 2027-03-31 2027-04-05 90/90");
  }

  @Test
  void other_periods_are_counted_from_the_first_day_and_whole() {
    assertThat(
            periods(
                contract(Frequency.MONTHLY, "2027-01-31", null, false, false, "0", List.of()), 3))
        .containsExactly(
            "2027-01-31 2027-02-27 2027-01-31 28/28",
            "2027-02-28 2027-03-30 2027-02-28 31/31",
            "2027-03-31 2027-04-29 2027-03-31 30/30");
    assertThat(
            periods(
                contract(
                    Frequency.YEARLY, "2026-03-10", "2026-12-31", false, false, "0", List.of()),
                3))
        .containsExactly("2026-03-10 2026-12-31 2026-03-10 365/365");
  }

  @Test
  void prices_are_shared_by_days_and_rounded_once() {
    var contract = contract(Frequency.MONTHLY, "2026-12-25", null, true, false, "0", List.of());

    var line = contract.lines(requireNonNull(contract.next())).getFirst();

    assertThat(line.unitPrice()).isEqualTo("700.0000");
    assertThat(line.designation()).contains("2026-12-25").contains("7/31");
  }

  @Test
  void prices_are_indexed_at_anniversaries_and_from_days_on() {
    var contract =
        contract(
            Frequency.MONTHLY,
            "2024-06-15",
            null,
            true,
            false,
            "10",
            List.of(new Contract.Indexation(LocalDate.of(2025, 1, 1), new BigDecimal("-50.000"))));

    assertThat(contract.factor(LocalDate.of(2024, 12, 31))).isEqualByComparingTo("1");
    assertThat(contract.factor(LocalDate.of(2025, 1, 1))).isEqualByComparingTo("0.5");
    assertThat(contract.factor(LocalDate.of(2025, 6, 14))).isEqualByComparingTo("0.5");
    assertThat(contract.factor(LocalDate.of(2026, 6, 15))).isEqualByComparingTo("0.605");
  }

  @Test
  void periods_follow_each_other_without_gap_or_overlap() {
    var seed = 20261126;
    var random = new Random(seed);
    for (var i = 0; i < 500; i++) {
      var start = LocalDate.of(2020, 1, 1).plusDays(random.nextInt(3000));
      var end = start.plusDays(random.nextInt(1500));
      var contract =
          contract(
              Frequency.values()[random.nextInt(3)],
              start.toString(),
              end.toString(),
              random.nextBoolean(),
              random.nextBoolean(),
              "0",
              List.of());
      var from = start;
      for (var period = contract.period(from); period != null; period = contract.period(from)) {
        assertThat(period.startsOn()).as("seed " + seed).isEqualTo(from);
        assertThat(period.endsOn()).isAfterOrEqualTo(from);
        assertThat(period.days()).isBetween(1, period.daysOfPeriod());
        assertThat(period.billedOn()).isAfterOrEqualTo(period.startsOn());
        from = period.endsOn().plusDays(1);
      }
      assertThat(from).isEqualTo(end.plusDays(1));
    }
  }

  @Test
  void a_resumed_contract_of_counted_periods_goes_on_with_a_whole_one() {
    var counted = contract(Frequency.MONTHLY, "2026-01-10", null, false, false, "0", List.of());

    assertThat(counted.firstPeriodFrom(LocalDate.of(2026, 3, 11)))
        .isEqualTo(LocalDate.of(2026, 4, 10));
    assertThat(counted.firstPeriodFrom(LocalDate.of(2026, 3, 10)))
        .isEqualTo(LocalDate.of(2026, 3, 10));
  }

  @Test
  void a_contract_that_begins_on_the_31st_is_resumed_on_the_last_of_a_shorter_month() {
    var counted = contract(Frequency.MONTHLY, "2027-01-31", null, false, false, "0", List.of());

    assertThat(counted.firstPeriodFrom(LocalDate.of(2027, 2, 28)))
        .isEqualTo(LocalDate.of(2027, 2, 28));
    assertThat(counted.firstPeriodFrom(LocalDate.of(2027, 3, 1)))
        .isEqualTo(LocalDate.of(2027, 3, 31));
    assertThat(counted.firstPeriodFrom(LocalDate.of(2027, 3, 10)))
        .isEqualTo(LocalDate.of(2027, 3, 31));
  }
}
