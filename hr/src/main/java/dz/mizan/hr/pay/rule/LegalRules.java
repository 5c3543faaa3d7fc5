package dz.mizan.hr.pay.rule;

import dz.mizan.hr.pay.exact.Fraction;
import dz.mizan.hr.pay.rule.CnasRates.Branch;
import dz.mizan.hr.pay.rule.IrgScale.Abatement;
import dz.mizan.hr.pay.rule.IrgScale.Band;
import dz.mizan.hr.pay.rule.IrgScale.Smoothing;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

/** The rules of the law, by date. A new decree is a new first element; what is here stays. */
public final class LegalRules {
  /** The first month that can be calculated. */
  public static final YearMonth FIRST = YearMonth.of(2022, 1);

  private static final Timeline<BigDecimal> SNMG =
      new Timeline<>(
          List.of(
              new Dated<>(
                  LocalDate.of(2026, 1, 1),
                  new BigDecimal("24000.00"),
                  "Décret présidentiel 26-01 du 7 janvier 2026 (V)"),
              new Dated<>(
                  LocalDate.of(2020, 6, 1),
                  new BigDecimal("20000.00"),
                  "Décret présidentiel 21-137 du 7 avril 2021, LFC 2020 (V)")));

  // The employer's 26 % are 25 % and two halves of the social works fund (K).
  private static final Timeline<CnasRates> CNAS =
      new Timeline<>(
          List.of(
              new Dated<>(
                  LocalDate.of(2015, 9, 1),
                  new CnasRates(
                      List.of(
                          Branch.of("AS", "Assurances sociales", "11.5", "1.5", "0"),
                          Branch.of("AT", "Accidents du travail", "1.25", "0", "0"),
                          Branch.of("RET", "Retraite", "11", "6.75", "0.5"),
                          Branch.of("CNAC", "Assurance chômage", "1", "0.5", "0"),
                          Branch.of("RA", "Retraite anticipée", "0.25", "0.25", "0"),
                          Branch.of("FNPOS", "Logement social", "0", "0", "0.5"))),
                  "Décret exécutif 15-236 de 2015; 9 % + 26 % (V2)")));

  private static final Timeline<IrgScale> IRG =
      new Timeline<>(
          List.of(
              new Dated<>(
                  LocalDate.of(2022, 1, 1),
                  new IrgScale(
                      List.of(
                          Band.of("0", "0"),
                          Band.of("20000", "23"),
                          Band.of("40000", "27"),
                          Band.of("80000", "30"),
                          Band.of("160000", "33"),
                          Band.of("320000", "35")),
                      new BigDecimal("30000"),
                      new Abatement(
                          new BigDecimal("40"), new BigDecimal("1000"), new BigDecimal("1500")),
                      smoothing("35000", Fraction.of(137, 51), Fraction.of(27925, 8)),
                      smoothing("42500", Fraction.of(93, 61), Fraction.of(81213, 41)),
                      new BigDecimal("10")),
                  "CIDTA art. 104, loi de finances 2022 art. 31 (V; second abatement V2)")));

  private LegalRules() {}

  /**
   * What held in that month.
   *
   * @throws RulesUnknown before {@link #FIRST}
   */
  public static MonthRules of(YearMonth month) {
    if (month.isBefore(FIRST)) {
      throw new RulesUnknown(month, FIRST);
    }
    var day = month.atEndOfMonth();
    return new MonthRules(
        month, SNMG.on(day).orElseThrow(), CNAS.on(day).orElseThrow(), IRG.on(day).orElseThrow());
  }

  private static Smoothing smoothing(String below, Fraction factor, Fraction less) {
    return new Smoothing(new BigDecimal("30000"), new BigDecimal(below), factor, less);
  }
}
