package dz.mizan.hr.pay.calculation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dz.mizan.hr.pay.RunKind;
import dz.mizan.hr.pay.SlipDetail;
import dz.mizan.hr.pay.SlipLine;
import dz.mizan.hr.pay.exact.Fraction;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CalculatePayslipTest {
  @ParameterizedTest
  @CsvSource({
    "24000.00, 21840.00",
    "30000.00, 27300.00",
    "33000.00, 30009.90",
    "38461.54, 32930.00",
    "43956.05, 36900.01",
    "60000.00, 47558.00",
    "400000.00, 257900.00"
  })
  void a_plain_month_pays_what_the_table_says(String salary, BigDecimal net) {
    var slip = Pay.of(salary).slip();
    assertThat(slip.net()).isEqualByComparingTo(net);
    assertThat(slip.gross()).isEqualByComparingTo(salary);
    assertThat(slip.daysPaid()).isEqualByComparingTo("30");
    assertThat(slip.hours()).isEqualByComparingTo("173.33");
  }

  @Test
  void every_line_says_its_rule_and_source() {
    var slip = Pay.of("60000").value("BASKET", "3000").value("SENIORITY", "1").slip();
    assertThat(slip.lines())
        .allSatisfy(
            line -> {
              assertThat(line.rule()).isNotBlank();
              assertThat(line.source()).isNotBlank();
            });
    assertThat(Pay.line(slip, "CNAS").rate()).isEqualByComparingTo("9");
    assertThat(Pay.line(slip, "CNAS").base()).isEqualByComparingTo("63600.00");
    assertThat(slip.rules()).isEqualTo(LocalDate.of(2026, 1, 1));
  }

  @Test
  void basket_and_transport_are_taxed_but_not_insured() {
    var slip = Pay.of("60000").value("BASKET", "3000").value("TRANSPORT", "2000").slip();
    assertThat(slip.gross()).isEqualByComparingTo("65000");
    assertThat(slip.contributable()).isEqualByComparingTo("60000");
    assertThat(slip.cnasEmployee()).isEqualByComparingTo("5400");
    assertThat(slip.taxable()).isEqualByComparingTo("59600");
  }

  @Test
  void family_allowance_is_neither() {
    var pay = Pay.of("60000").value("FAMILY", "300");
    pay.children = 3;
    var slip = pay.slip();
    assertThat(slip.gross()).isEqualByComparingTo("60900");
    assertThat(slip.net()).isEqualByComparingTo("48458.00");
  }

  @Test
  void ten_hours_of_overtime_at_half_more() {
    assertThat(Pay.line(Pay.of("60000").quantity("OT50", "10").slip(), "OT50").amount())
        .isEqualByComparingTo("5192.41");
  }

  @Test
  void overtime_of_the_timesheet_goes_to_its_premium_or_to_the_rest() {
    var pay = Pay.of("60000");
    var plain = MonthFacts.PLAIN;
    pay.facts =
        new MonthFacts(
            plain.leaveDays(),
            plain.cnasDays(),
            plain.unpaidDays(),
            plain.leaveBalance(),
            plain.absenceHours(),
            plain.lateHours(),
            plain.workedHours(),
            Map.of(
                new BigDecimal("50.00"), new BigDecimal("10"),
                new BigDecimal("60.00"), new BigDecimal("5")),
            true);
    var slip = pay.slip();
    assertThat(Pay.line(slip, "OT50").amount()).isEqualByComparingTo("5192.41");
    assertThat(Pay.line(slip, "OVERTIME").base()).isEqualByComparingTo("8.00");
    assertThat(Pay.line(slip, "OVERTIME").amount()).isEqualByComparingTo("2769.28");
  }

  @Test
  void who_comes_within_the_month_is_paid_for_his_days() {
    var pay = Pay.of("60000");
    pay.hiredOn = LocalDate.of(2026, 11, 16);
    pay.stretches.set(0, Pay.stretch(pay.hiredOn, LocalDate.of(2026, 11, 30), "60000", "1"));
    var slip = pay.slip();
    assertThat(slip.gross()).isEqualByComparingTo("30000");
    assertThat(slip.daysPaid()).isEqualByComparingTo("15");
  }

  @Test
  void a_raise_within_the_month_counts_for_its_days() {
    var pay = Pay.of("60000");
    pay.stretches.set(
        0, Pay.stretch(LocalDate.of(2026, 11, 1), LocalDate.of(2026, 11, 10), "60000", "1"));
    pay.stretches.add(
        Pay.stretch(LocalDate.of(2026, 11, 11), LocalDate.of(2026, 11, 30), "66000", "1"));
    assertThat(pay.slip().gross()).isEqualByComparingTo("64000");
    assertThat(pay.slip().salary()).isEqualByComparingTo("66000");
  }

  @ParameterizedTest
  @CsvSource({"2026-01, 31", "2026-02, 28", "2026-04, 30"})
  void whoever_is_on_unpaid_leave_for_all_of_a_month_is_paid_nothing(String month, String days) {
    var pay = Pay.of("60000").in(YearMonth.parse(month)).leave("0", "0", days);
    assertThat(pay.slip().gross()).isEqualByComparingTo("0");
  }

  @Test
  void sickness_takes_thirtieths_off_all_that_is_paid_by_the_month() {
    var slip = Pay.of("60000").value("IND_BONUS", "10").leave("0", "3", "0").slip();
    assertThat(Pay.line(slip, "SICKNESS").amount()).isEqualByComparingTo("-6600.00");
    assertThat(slip.gross()).isEqualByComparingTo("59400.00");
  }

  @Test
  void one_day_of_work_in_a_month_of_illness_is_paid() {
    var july = Pay.of("62000").in(YearMonth.of(2026, 7)).leave("0", "30", "0");
    assertThat(july.slip().gross()).isEqualByComparingTo("2000");
    var february = Pay.of("56000").in(YearMonth.of(2026, 2)).leave("0", "27", "0");
    assertThat(february.slip().gross()).isEqualByComparingTo("2000");
  }

  @Test
  void who_gets_a_zone_allowance_is_paid_nothing_in_a_month_of_maternity_and_not_blocked() {
    var pay = Pay.of("60000").value("ZONE", "20").leave("0", "30", "0");
    pay.south = true;
    var slip = pay.slip();
    assertThat(slip.gross()).isEqualByComparingTo("0");
    assertThat(slip.contributable()).isEqualByComparingTo("0");
    assertThat(slip.net()).isEqualByComparingTo("0");
  }

  @Test
  void illness_takes_its_part_off_the_zone_and_none_of_it_off_the_base_of_cnas() {
    var pay = Pay.of("60000").value("ZONE", "20").leave("0", "10", "0");
    pay.south = true;
    var slip = pay.slip();
    assertThat(Pay.line(slip, "ZONE").amount()).isEqualByComparingTo("8000");
    assertThat(slip.contributable()).isEqualByComparingTo("40000");
    assertThat(slip.cnasEmployee()).isEqualByComparingTo("3600");
    assertThat(slip.cnasEmployer()).isEqualByComparingTo("10400");
    assertThat(slip.gross()).isEqualByComparingTo("48000");
  }

  @Test
  void the_zone_goes_on_during_annual_leave() {
    var pay = Pay.of("60000").value("ZONE", "20").leave("10", "0", "0");
    pay.south = true;
    var slip = pay.slip();
    assertThat(slip.gross()).isEqualByComparingTo("72000");
    assertThat(slip.contributable()).isEqualByComparingTo("60000");
  }

  @Test
  void days_and_hours_paid_are_those_that_the_company_pays() {
    var slip = Pay.of("60000").leave("5", "10", "5").slip();
    assertThat(slip.daysPaid()).isEqualByComparingTo("15");
    assertThat(slip.hours()).isEqualByComparingTo("86.67");
    var away = Pay.of("60000").leave("0", "30", "0").slip();
    assertThat(away.daysPaid()).isEqualByComparingTo("0");
    assertThat(away.hours()).isEqualByComparingTo("0");
    var absent = Pay.of("60000").quantity("ABSENCE", "3.33").slip();
    assertThat(absent.hours()).isEqualByComparingTo("170");
    var bonus = Pay.of("60000");
    bonus.kind = RunKind.THIRTEENTH;
    bonus.paysSalary = false;
    assertThat(bonus.slip().daysPaid()).isEqualByComparingTo("0");
  }

  @Test
  void back_pay_of_a_month_that_nothing_paid_has_its_days() {
    var pay = late("60000");
    assertThat(pay.slip().daysPaid()).isEqualByComparingTo("30");
    assertThat(pay.payCase().salaryOf()).isEqualTo(YearMonth.of(2026, 8));
    pay.paidBefore.add(Pay.of("57000").in(YearMonth.of(2026, 8)).slip());
    assertThat(pay.slip().daysPaid()).isEqualByComparingTo("0");
    assertThat(pay.payCase().salaryOf()).isNull();
  }

  private static Pay late(String salary) {
    var pay = Pay.of(salary).in(YearMonth.of(2026, 8));
    pay.month = Pay.NOVEMBER;
    pay.covers = YearMonth.of(2026, 8);
    pay.kind = RunKind.BACK_PAY;
    return pay;
  }

  private static Pay leaver(String salary) {
    var last = LocalDate.of(2026, 8, 15);
    var pay = Pay.of(salary).in(YearMonth.of(2026, 8)).quantity("NOTICE", "30");
    pay.kind = RunKind.SETTLEMENT;
    pay.leftOn = last;
    pay.hiredOn = LocalDate.of(2026, 8, 1);
    pay.stretches.set(0, Pay.stretch(pay.hiredOn, last, salary, "1"));
    return pay;
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void back_pay_takes_back_nothing_of_a_settlement_but_what_the_month_paid(boolean flat) {
    var paid = leaver("62000").slip();
    assertThat(Pay.line(paid, "NOTICE").amount()).isEqualByComparingTo("62000");
    var pay = leaver("65100");
    pay.kind = RunKind.BACK_PAY;
    pay.month = Pay.NOVEMBER;
    pay.covers = YearMonth.of(2026, 8);
    pay.elements.clear();
    pay.paidBefore.add(paid);
    pay.policy =
        new PayPolicy(
            Pay.POLICY.rounding(),
            Pay.POLICY.attachable(),
            Pay.POLICY.accounts(),
            true,
            false,
            flat);
    var slip = pay.slip();
    // 15 of 31 days of 3 100 more.
    assertThat(slip.gross()).isEqualByComparingTo("1500");
    assertThat(slip.cnasEmployee()).isEqualByComparingTo("135");
    // 30 000 less CNAS is exempt, and so is 31 500: the scale takes nothing, the flat rate a tenth.
    assertThat(slip.irg()).isEqualByComparingTo(flat ? "136" : "0");
  }

  @Test
  void what_another_run_has_is_not_paid_here() {
    var pay = Pay.of("60000");
    pay.elsewhere = PaidElsewhere.OPEN;
    assertThatThrownBy(pay::slip)
        .isInstanceOfSatisfying(
            Blocked.class, blocked -> assertThat(blocked.reason()).isEqualTo("in-another-run"));
    pay.elsewhere = PaidElsewhere.FINAL;
    assertThatThrownBy(pay::slip)
        .isInstanceOfSatisfying(
            Blocked.class, blocked -> assertThat(blocked.reason()).isEqualTo("paid-before"));
  }

  @Test
  void a_settlement_needs_a_last_day() {
    var pay = Pay.of("60000");
    pay.kind = RunKind.SETTLEMENT;
    assertThatThrownBy(pay::slip)
        .isInstanceOfSatisfying(
            Blocked.class, blocked -> assertThat(blocked.reason()).isEqualTo("no-last-day"));
  }

  @Test
  void creditors_of_one_month_have_one_share_of_it_and_all_together_no_more_than_the_wider_bound() {
    var pay = Pay.of("60000");
    pay.deductions.add(due(DueDeduction.Kind.GARNISHMENT, null, "300000"));
    pay.deductions.add(due(DueDeduction.Kind.ALIMONY, null, null));
    var alone = pay.slip();
    // 47 558: maintenance 50 %, and nothing beyond that for the others.
    assertThat(Pay.line(alone, "ALIMONY").amount()).isEqualByComparingTo("23779.00");
    assertThat(alone.lines()).noneMatch(line -> line.code().equals("GARNISHMENT"));
    pay.deductions.removeLast();
    // With 30 000 of another payslip the month is 77 558, up to four times the SNMG: 25 %.
    pay.seized = new Seized(new BigDecimal("30000"), BigDecimal.ZERO, new BigDecimal("4500"));
    assertThat(Pay.line(pay.slip(), "GARNISHMENT").amount()).isEqualByComparingTo("14889.50");
  }

  @Test
  void annual_leave_pays_a_twelfth_of_the_reference_year() {
    var pay = Pay.of("40000").leave("30", "0", "0");
    pay.averagePay = Fraction.of(534000, 12);
    var slip = pay.slip();
    assertThat(Pay.line(slip, "LEAVE_TAKEN").amount()).isEqualByComparingTo("-40000");
    assertThat(Pay.line(slip, "LEAVE_PAY").amount()).isEqualByComparingTo("44500");
  }

  @Test
  void annual_leave_never_pays_less_than_the_month_would() {
    var pay = Pay.of("60000").leave("10", "0", "0");
    pay.averagePay = Fraction.of(50000, 1);
    assertThat(pay.slip().gross()).isEqualByComparingTo("60000");
  }

  @Test
  void a_yearly_bonus_bears_ten_percent_after_cnas() {
    var slip = Pay.of("60000").amount("YEARLY_BONUS", "50000").slip();
    assertThat(slip.flatTaxable()).isEqualByComparingTo("45500");
    assertThat(slip.irgFlat()).isEqualByComparingTo("4550");
    assertThat(slip.irg()).isEqualByComparingTo("11592.00");
    assertThat(slip.cnasEmployee()).isEqualByComparingTo("9900");
    assertThat(slip.taxable()).isEqualByComparingTo("54600");
  }

  @Test
  void a_thirteenth_month_is_paid_for_the_months_of_the_year() {
    var pay = Pay.of("60000").in(YearMonth.of(2026, 12));
    pay.kind = RunKind.THIRTEENTH;
    pay.paysSalary = false;
    pay.hiredOn = LocalDate.of(2026, 7, 1);
    var slip = pay.slip();
    assertThat(slip.gross()).isEqualByComparingTo("30000");
    assertThat(slip.irg()).isEqualByComparingTo("2730");
    assertThat(slip.net()).isEqualByComparingTo("24570");
  }

  @Test
  void disabled_people_have_the_other_abatement() {
    var pay = Pay.of("40000");
    pay.disabled = true;
    assertThat(pay.slip().irg()).isLessThan(Pay.of("40000").slip().irg());
  }

  @Test
  void the_tax_of_a_month_is_that_of_its_time() {
    assertThat(Pay.of("21000").in(YearMonth.of(2025, 12)).slip().gross())
        .isEqualByComparingTo("21000");
    assertThatThrownBy(() -> Pay.of("21000").slip())
        .isInstanceOfSatisfying(
            Blocked.class, blocked -> assertThat(blocked.reason()).isEqualTo("below-snmg"));
  }

  @Test
  void pay_below_the_snmg_needs_a_reason() {
    var pay = Pay.of("21000");
    pay.reason = "Apprentissage";
    assertThat(pay.slip().net()).isEqualByComparingTo("19110.00");
    // A bonus does not count towards it, half a time needs half of it.
    assertThatThrownBy(() -> Pay.of("21000").amount("BONUS", "5000").slip())
        .isInstanceOf(Blocked.class);
    var half = Pay.of("12000");
    half.stretches.set(
        0, Pay.stretch(Pay.NOVEMBER.atDay(1), Pay.NOVEMBER.atEndOfMonth(), "12000", "0.5"));
    assertThat(half.slip().gross()).isEqualByComparingTo("12000");
  }

  @Test
  void advances_and_garnishments_take_no_more_than_law_and_pay_let() {
    var pay = Pay.of("60000");
    pay.deductions.add(due(DueDeduction.Kind.ADVANCE, "5000", "20000"));
    pay.deductions.add(due(DueDeduction.Kind.GARNISHMENT, null, "100000"));
    pay.deductions.add(due(DueDeduction.Kind.ALIMONY, "10000", null));
    var calculated = pay.calculate();
    // 47 558 is up to two SNMG: 15 %.
    assertThat(Pay.line(calculated.detail(), "ALIMONY").amount()).isEqualByComparingTo("10000");
    assertThat(Pay.line(calculated.detail(), "GARNISHMENT").amount())
        .isEqualByComparingTo("7133.70");
    assertThat(Pay.line(calculated.detail(), "ADVANCE").amount()).isEqualByComparingTo("5000");
    assertThat(calculated.detail().net()).isEqualByComparingTo("25424.30");
    assertThat(calculated.taken()).hasSize(3);
  }

  @Test
  void the_last_instalment_is_what_is_left_and_never_more_than_the_net_pay() {
    var pay = Pay.of("24000");
    pay.deductions.add(due(DueDeduction.Kind.ADVANCE, "50000", "50000"));
    assertThat(pay.slip().net()).isEqualByComparingTo("0");
    var last = Pay.of("24000");
    last.deductions.add(due(DueDeduction.Kind.ADVANCE, "5000", "1200"));
    assertThat(last.slip().net()).isEqualByComparingTo("20640.00");
  }

  @Test
  void back_pay_is_the_difference_at_the_flat_rate() {
    var before = Pay.of("60000").in(YearMonth.of(2026, 8)).slip();
    var pay = Pay.of("66000").in(YearMonth.of(2026, 8));
    pay.month = Pay.NOVEMBER;
    pay.covers = YearMonth.of(2026, 8);
    pay.kind = RunKind.BACK_PAY;
    pay.paidBefore.add(before);
    var slip = pay.slip();
    assertThat(slip.gross()).isEqualByComparingTo("6000");
    assertThat(slip.cnasEmployee()).isEqualByComparingTo("540");
    assertThat(slip.irg()).isEqualByComparingTo("546");
    assertThat(slip.net()).isEqualByComparingTo("4914");
    assertThat(slip.covers()).isEqualTo("2026-08");
    pay.paidBefore.add(slip);
    assertThat(pay.calculate()).isNull();
  }

  @Test
  void back_pay_by_the_scale_makes_up_for_the_tax_of_that_month() {
    var before = Pay.of("60000").in(YearMonth.of(2026, 8)).slip();
    var pay = Pay.of("66000").in(YearMonth.of(2026, 8));
    pay.month = Pay.NOVEMBER;
    pay.covers = YearMonth.of(2026, 8);
    pay.kind = RunKind.BACK_PAY;
    pay.paidBefore.add(before);
    pay.policy =
        new PayPolicy(
            Pay.POLICY.rounding(),
            Pay.POLICY.attachable(),
            Pay.POLICY.accounts(),
            true,
            false,
            false);
    var whole = Pay.of("66000").slip();
    assertThat(pay.slip().net()).isEqualByComparingTo(whole.net().subtract(before.net()));
  }

  @Test
  void what_was_paid_too_much_is_not_taken_back_by_itself() {
    var pay = Pay.of("54000").in(YearMonth.of(2026, 8));
    pay.paidBefore.add(Pay.of("60000").in(YearMonth.of(2026, 8)).slip());
    pay.month = Pay.NOVEMBER;
    pay.covers = YearMonth.of(2026, 8);
    pay.kind = RunKind.BACK_PAY;
    assertThatThrownBy(pay::slip)
        .isInstanceOfSatisfying(
            Blocked.class, blocked -> assertThat(blocked.reason()).isEqualTo("overpaid"));
  }

  @Test
  void a_settlement_pays_the_last_days_leave_and_notice() {
    var pay = Pay.of("60000").quantity("NOTICE", "30");
    pay.kind = RunKind.SETTLEMENT;
    pay.leftOn = LocalDate.of(2026, 11, 15);
    pay.stretches.set(0, Pay.stretch(LocalDate.of(2026, 11, 1), pay.leftOn, "60000", "1"));
    var plain = MonthFacts.PLAIN;
    pay.facts =
        new MonthFacts(
            plain.leaveDays(),
            plain.cnasDays(),
            plain.unpaidDays(),
            new BigDecimal("12"),
            plain.absenceHours(),
            plain.lateHours(),
            plain.workedHours(),
            Map.of(),
            false);
    var slip = pay.slip();
    assertThat(Pay.line(slip, "BASE").amount()).isEqualByComparingTo("30000");
    assertThat(Pay.line(slip, "NOTICE").amount()).isEqualByComparingTo("60000");
    assertThat(Pay.line(slip, "LEAVE_BALANCE").amount()).isEqualByComparingTo("24000");
    pay.paysSalary = false;
    assertThat(pay.slip().lines()).noneMatch(line -> line.code().equals("BASE"));
  }

  @Test
  void who_has_no_salary_is_blocked() {
    assertThatThrownBy(() -> Pay.of("0").slip())
        .isInstanceOfSatisfying(
            Blocked.class, blocked -> assertThat(blocked.reason()).isEqualTo("no-salary"));
  }

  /** Whatever comes in: sums are sums of lines, the books balance, nothing is off by a centime. */
  @Test
  void totals_are_sums_and_the_entry_balances() {
    var random = new Random(2026);
    for (int i = 0; i < 5_000; i++) {
      var pay = Pay.of(BigDecimal.valueOf(2_400_000 + random.nextInt(30_000_000), 2).toString());
      pay.value("SENIORITY", BigDecimal.valueOf(random.nextInt(300), 2).toString());
      pay.value("BASKET", BigDecimal.valueOf(random.nextInt(900_000), 2).toString());
      pay.value("MUTUAL", BigDecimal.valueOf(random.nextInt(90_000), 2).toString());
      pay.quantity("OT75", BigDecimal.valueOf(random.nextInt(3_200), 2).toString());
      pay.amount("YEARLY_BONUS", BigDecimal.valueOf(random.nextInt(9_000_000), 2).toString());
      pay.leave("" + random.nextInt(10), "" + random.nextInt(10), "" + random.nextInt(9));
      pay.disabled = random.nextBoolean();
      pay.deductions.add(due(DueDeduction.Kind.ADVANCE, "3000", "30000"));
      pay.deductions.add(due(DueDeduction.Kind.GARNISHMENT, null, "300000"));
      var calculated = pay.calculate();
      var slip = calculated.detail();
      assertThat(slip.sum(SlipLine.Kind.EARNING)).isEqualByComparingTo(slip.gross());
      assertThat(slip.gross().subtract(slip.sum(SlipLine.Kind.DEDUCTION)))
          .isEqualByComparingTo(slip.net());
      assertThat(slip.net()).isGreaterThanOrEqualTo(BigDecimal.ZERO);
      assertThat(sum(calculated.postings())).isEqualByComparingTo("0");
      assertThat(of(calculated.postings(), "421")).isEqualByComparingTo(slip.net().negate());
      assertThat(of(calculated.postings(), "431"))
          .isEqualByComparingTo(slip.cnasEmployee().add(slip.cnasEmployer()).negate());
    }
  }

  private static BigDecimal sum(List<Posting> postings) {
    return postings.stream().map(Posting::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static BigDecimal of(List<Posting> postings, String account) {
    return sum(postings.stream().filter(p -> p.account().equals(account)).toList());
  }

  private static DueDeduction due(DueDeduction.Kind kind, String due, String remaining) {
    return new DueDeduction(
        UUID.randomUUID(),
        kind,
        due == null ? null : new BigDecimal(due),
        remaining == null ? null : new BigDecimal(remaining),
        "dette");
  }

  @Test
  void a_slip_is_the_same_each_time() {
    SlipDetail one = Pay.of("81234.56").value("SENIORITY", "1.5").slip();
    assertThat(Pay.of("81234.56").value("SENIORITY", "1.5").slip()).isEqualTo(one);
  }
}
