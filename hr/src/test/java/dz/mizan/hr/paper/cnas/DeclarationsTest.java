package dz.mizan.hr.paper.cnas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import dz.mizan.hr.employee.Identity;
import dz.mizan.hr.paper.SampleSlips;
import dz.mizan.hr.paper.employer.Employer;
import dz.mizan.hr.paper.reading.People;
import dz.mizan.hr.pay.RunKind;
import dz.mizan.hr.pay.Slip;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class DeclarationsTest {
  private static final YearMonth NOVEMBER = YearMonth.of(2026, 11);
  private static final Employer EMPLOYER =
      new Employer(
          "Atlas Négoce & Cie",
          "",
          "",
          "",
          "12, rue Didouche Mourad",
          "Alger",
          "",
          "",
          "",
          "",
          "",
          "1600123456",
          "Alger",
          "",
          "",
          "");

  @Test
  void the_branches_of_sixty_thousand_are_those_of_the_table() {
    var bases = new Bases();
    bases.add(slip(UUID.randomUUID(), NOVEMBER, RunKind.REGULAR, "60000.00"));

    assertThat(bases.branches())
        .extracting(DacView.Branch::code, branch -> branch.total().toPlainString())
        .containsExactly(
            tuple("AS", "7800.00"),
            tuple("AT", "750.00"),
            tuple("RET", "10950.00"),
            tuple("CNAC", "900.00"),
            tuple("RA", "300.00"),
            tuple("FNPOS", "300.00"));
    assertThat(bases.onPayslips()).isEqualByComparingTo("21000.00");
  }

  @Test
  void what_is_due_differs_from_the_payslips_by_no_more_than_rounding() {
    var random = new Random(1115);
    for (int round = 0; round < 20; round++) {
      var bases = new Bases();
      int people = 1 + random.nextInt(200);
      for (int i = 0; i < people; i++) {
        var gross = BigDecimal.valueOf(2_400_000L + random.nextInt(20_000_000), 2);
        bases.add(slip(UUID.randomUUID(), NOVEMBER, RunKind.REGULAR, gross.toPlainString()));
      }
      var due =
          bases.branches().stream()
              .map(DacView.Branch::total)
              .reduce(BigDecimal.ZERO, BigDecimal::add);
      assertThat(due.subtract(bases.onPayslips()).abs())
          .isLessThanOrEqualTo(new BigDecimal("0.01").multiply(BigDecimal.valueOf(people + 10)));
    }
  }

  @Test
  void what_the_employer_pays_to_others_is_not_of_the_cnas() {
    var plain = slip(UUID.randomUUID(), NOVEMBER, RunKind.REGULAR, "60000.00");
    var bases = new Bases();
    bases.add(SampleSlips.withEmployerLine(plain, "CACOBATPH", "7326.00"));

    assertThat(bases.onPayslips()).isEqualByComparingTo("21000.00");
  }

  @Test
  void a_quarter_is_three_months_and_due_thirty_days_later() {
    var quarter = Span.of("2026-Q4");
    assertThat(quarter.firstDay()).isEqualTo("2026-10-01");
    assertThat(quarter.lastDay()).isEqualTo("2026-12-31");
    assertThat(quarter.dueOn()).isEqualTo("2027-01-30");
    assertThat(Span.of("2026-02").dueOn()).isEqualTo("2026-03-30");
  }

  @Test
  void a_year_has_its_days_and_pay_by_quarter_and_a_bonus_adds_no_day() {
    var employee = UUID.randomUUID();
    var year = new YearWages(2026);
    year.add(slip(employee, YearMonth.of(2026, 3), RunKind.REGULAR, "60000.00"));
    year.add(slip(employee, YearMonth.of(2026, 10), RunKind.REGULAR, "60000.00"));
    year.add(slip(employee, YearMonth.of(2026, 11), RunKind.REGULAR, "60000.00"));
    year.add(slip(employee, YearMonth.of(2026, 11), RunKind.THIRTEENTH, "30000.00"));

    var line = view(year, employee).lines().getFirst();
    assertThat(line.months()).isEqualTo(3);
    assertThat(line.quarters()).extracting(DasView.Quarter::days).containsExactly(30, 0, 0, 60);
    assertThat(line.quarters())
        .extracting(quarter -> quarter.base().toPlainString())
        .containsExactly("60000.00", "0.00", "0.00", "150000.00");
    assertThat(line.total()).isEqualByComparingTo("210000.00");
  }

  @Test
  void back_pay_of_a_month_that_nothing_had_paid_brings_its_days_to_that_month() {
    var employee = UUID.randomUUID();
    var year = new YearWages(2026);
    var february = YearMonth.of(2026, 2);
    var paid = slip(employee, february, RunKind.REGULAR, "60000.00");
    year.add(paid);
    year.add(
        new Slip(
            UUID.randomUUID(),
            UUID.randomUUID(),
            employee,
            february,
            RunKind.BACK_PAY,
            paid.status(),
            YearMonth.of(2026, 1),
            paid.detail()));

    var line = view(year, employee).lines().getFirst();
    assertThat(line.months()).isEqualTo(2);
    assertThat(line.quarters()).extracting(DasView.Quarter::days).containsExactly(60, 0, 0, 0);
  }

  @Test
  void every_line_of_the_file_has_its_width_and_no_accent() {
    var employee = UUID.randomUUID();
    var year = new YearWages(2026);
    year.add(slip(employee, NOVEMBER, RunKind.REGULAR, "60000.00"));
    var lines =
        new String(DasFile.of(view(year, employee)), StandardCharsets.US_ASCII).split("\r\n");

    assertThat(lines).hasSize(2);
    assertThat(lines[0])
        .hasSize(212)
        .startsWith("E2026160012345616001ATLAS NEGOCE   CIE ")
        .endsWith("000000006000000" + "0000000006000000");
    assertThat(lines[1])
        .hasSize(216)
        .startsWith("S20261600123456000001851234567890BENALI ")
        .contains("15031985" + "000000000000000".repeat(3) + "030000006000000" + "00000006000000")
        .endsWith("04012026" + " ".repeat(8) + "COMPTABLE" + " ".repeat(16));
  }

  @Test
  void what_the_cnas_wants_and_is_not_known_is_told() {
    var employee = UUID.randomUUID();
    var year = new YearWages(2026);
    year.add(slip(employee, NOVEMBER, RunKind.REGULAR, "60000.00"));

    assertThat(year.view(EMPLOYER, "", Map.of()).missing())
        .containsExactly(
            new DasView.Missing(DasView.Gap.AGENCY_CODE, null),
            new DasView.Missing(DasView.Gap.NSS, "E-0001"),
            new DasView.Missing(DasView.Gap.BIRTH_DATE, "E-0001"));
    assertThat(view(year, employee).missing()).isEmpty();
  }

  private static DasView view(YearWages year, UUID employee) {
    return year.view(
        EMPLOYER,
        "16001",
        Map.of(
            employee,
            new People.Known(
                new Identity(null, "851234567890", null), LocalDate.parse("1985-03-15"), null)));
  }

  private static Slip slip(UUID employee, YearMonth month, RunKind kind, String gross) {
    return SampleSlips.slip(
        employee, SampleSlips.person("E-0001", null), month, kind, gross, "0.00");
  }
}
