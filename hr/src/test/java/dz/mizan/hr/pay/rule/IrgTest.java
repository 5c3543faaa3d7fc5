package dz.mizan.hr.pay.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every row of the tables of docs/algeria.md on the IRG. */
class IrgTest {
  private static final MonthRules RULES = LegalRules.of(YearMonth.of(2026, 11));
  private static final PayRounding CENTIMES =
      new PayRounding(BigDecimal.TEN, new BigDecimal("0.01"));

  @ParameterizedTest
  @CsvSource({
    "24000.00, 2160.00, 21840, 423.20, 0.00, 21840.00",
    "30000.00, 2700.00, 27300, 1679.00, 0.00, 27300.00",
    "32960.00, 2966.40, 29990, 2297.70, 0.00, 29993.60",
    "33000.00, 2970.00, 30030, 2306.90, 20.10, 30009.90",
    "34000.00, 3060.00, 30940, 2516.20, 564.90, 30375.10",
    "36000.00, 3240.00, 32760, 2934.80, 1239.60, 31520.40",
    "38461.54, 3461.54, 35000, 3450.00, 2070.00, 32930.00",
    "38500.00, 3465.00, 35030, 3456.90, 2074.10, 32960.90",
    "40000.00, 3600.00, 36400, 3772.00, 2272.00, 34128.00",
    "43956.05, 3956.04, 40000, 4600.00, 3100.00, 36900.01",
    "45000.00, 4050.00, 40950, 4856.50, 3356.50, 37593.50",
    "60000.00, 5400.00, 54600, 8542.00, 7042.00, 47558.00",
    "80000.00, 7200.00, 72800, 13456.00, 11956.00, 60844.00",
    "100000.00, 9000.00, 91000, 18700.00, 17200.00, 73800.00",
    "150000.00, 13500.00, 136500, 32350.00, 30850.00, 105650.00",
    "300000.00, 27000.00, 273000, 76690.00, 75190.00, 197810.00",
    "400000.00, 36000.00, 364000, 107600.00, 106100.00, 257900.00"
  })
  void worked_examples(
      BigDecimal gross,
      BigDecimal cnas,
      BigDecimal base,
      BigDecimal brut,
      BigDecimal tax,
      BigDecimal net) {
    var contributions = Contributions.of(RULES.cnas().value(), gross);
    assertThat(contributions.employee()).isEqualByComparingTo(cnas);
    var irg = Irg.monthly(RULES.irg().value(), gross.subtract(cnas), false, PayRounding.LEGAL);
    assertThat(irg.base()).isEqualByComparingTo(base);
    assertThat(irg.gross()).isEqualByComparingTo(brut);
    assertThat(irg.tax()).isEqualByComparingTo(tax);
    assertThat(gross.subtract(cnas).subtract(irg.tax())).isEqualByComparingTo(net);
  }

  @ParameterizedTest
  @CsvSource({
    "33000.00, 20.0672",
    "34000.00, 564.8974",
    "36000.00, 1239.5821",
    "38500.00, 2074.1400"
  })
  void worked_examples_before_rounding(BigDecimal gross, BigDecimal exact) {
    var taxable = gross.multiply(new BigDecimal("0.91"));
    var irg = Irg.monthly(RULES.irg().value(), taxable, false, PayRounding.LEGAL);
    assertThat(irg.exact().round(4)).isEqualByComparingTo(exact);
  }

  @ParameterizedTest
  @CsvSource({
    "30000, 2300.00, , 0.00, 0.00",
    "30010, 2302.30, 1000.00, 7.71, 4.67",
    "30500, 2415.00, 1000.00, 310.45, 176.49",
    "32000, 2760.00, 1104.00, 957.85, 543.92",
    "33000, 2990.00, 1196.00, 1328.55, 754.31",
    "34000, 3220.00, 1288.00, 1699.26, 964.70",
    "35000, 3450.00, 1380.00, 2070.00, 1175.10",
    "36300, 3749.00, 1499.60, 2249.40, 1448.61",
    "40000, 4600.00, 1500.00, 3100.00, 2745.42",
    "42490, 5272.30, 1500.00, 3772.30, 3770.41",
    "42500, 5275.00, 1500.00, 3775.00, 3775.00",
    "80000, 15400.00, 1500.00, 13900.00, 13900.00",
    "160000, 39400.00, 1500.00, 37900.00, 37900.00",
    "320000, 92200.00, 1500.00, 90700.00, 90700.00",
    "400000, 120200.00, 1500.00, 118700.00, 118700.00"
  })
  void by_taxable_base(
      BigDecimal base, BigDecimal brut, BigDecimal abatement, BigDecimal tax, BigDecimal reduced) {
    var irg = Irg.monthly(RULES.irg().value(), base, false, CENTIMES);
    assertThat(irg.gross()).isEqualByComparingTo(brut);
    if (abatement != null) {
      assertThat(irg.abatement()).isEqualByComparingTo(abatement);
    }
    assertThat(irg.tax()).isEqualByComparingTo(tax);
    assertThat(Irg.monthly(RULES.irg().value(), base, true, CENTIMES).tax())
        .isEqualByComparingTo(reduced);
  }

  @ParameterizedTest
  @CsvSource({
    "40000, 3100",
    "50000, 5800",
    "60000, 8500",
    "70000, 11200",
    "80000, 13900",
    "130000, 28900",
    "150000, 34900"
  })
  void values_that_the_tax_authority_published(BigDecimal base, BigDecimal tax) {
    assertThat(Irg.monthly(RULES.irg().value(), base, false, PayRounding.LEGAL).tax())
        .isEqualByComparingTo(tax);
  }

  @Test
  void both_second_abatements_end_where_the_scale_goes_on() {
    var scale = RULES.irg().value();
    var below = new PayRounding(BigDecimal.ZERO, new BigDecimal("0.01"));
    assertThat(Irg.monthly(scale, new BigDecimal("34999.9999"), false, below).tax())
        .isEqualByComparingTo("2069.96");
    assertThat(Irg.monthly(scale, new BigDecimal("42499.9999"), true, below).tax())
        .isEqualByComparingTo("3774.52");
  }

  @Test
  void a_bonus_that_is_not_monthly_bears_ten_percent_and_no_abatement() {
    var irg = Irg.flat(RULES.irg().value(), new BigDecimal("54600.00"), PayRounding.LEGAL);
    assertThat(irg.tax()).isEqualByComparingTo("5460.00");
    assertThat(Irg.flat(RULES.irg().value(), new BigDecimal("-3"), PayRounding.LEGAL).tax())
        .isEqualByComparingTo("0");
  }

  @ParameterizedTest
  @CsvSource({"0.10, 20.10", "0.01, 20.07", "1, 20.00"})
  void the_tax_is_rounded_as_the_company_says(BigDecimal unit, BigDecimal tax) {
    var rounding = new PayRounding(BigDecimal.TEN, unit);
    var irg = Irg.monthly(RULES.irg().value(), new BigDecimal("30030.00"), false, rounding);
    assertThat(irg.tax()).isEqualByComparingTo(tax);
  }

  @Test
  void without_cutting_the_base_38500_of_gross_bear_what_the_table_says() {
    var rounding = new PayRounding(BigDecimal.ZERO, new BigDecimal("0.01"));
    assertThat(
            Irg.monthly(RULES.irg().value(), new BigDecimal("35035.00"), false, rounding)
                .exact()
                .round(2))
        .isEqualByComparingTo("2074.83");
  }

  @Test
  void cnas_is_nine_percent_and_twenty_six_of_which_two_halves_are_funds() {
    var cnas = RULES.cnas().value();
    assertThat(cnas.employee()).isEqualByComparingTo("9");
    assertThat(cnas.employer()).isEqualByComparingTo("25");
    assertThat(cnas.housing()).isEqualByComparingTo("0.5");
    assertThat(cnas.socialWorks()).isEqualByComparingTo("0.5");
    for (long centimes = 1; centimes < 20_000; centimes += 7) {
      var base = BigDecimal.valueOf(centimes, 2);
      assertThat(Contributions.of(cnas, base).employerTotal())
          .isEqualByComparingTo(
              base.multiply(new BigDecimal("0.26")).setScale(2, RoundingMode.HALF_UP));
    }
  }

  @Test
  void a_month_is_calculated_by_what_held_then() {
    assertThat(LegalRules.of(YearMonth.of(2025, 12)).snmg().value()).isEqualByComparingTo("20000");
    assertThat(RULES.snmg().value()).isEqualByComparingTo("24000");
    assertThat(RULES.from()).isEqualTo(LocalDate.of(2026, 1, 1));
    assertThatThrownBy(() -> LegalRules.of(YearMonth.of(2021, 12)))
        .isInstanceOf(RulesUnknown.class);
  }
}
