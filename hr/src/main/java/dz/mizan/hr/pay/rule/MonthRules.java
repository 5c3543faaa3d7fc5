package dz.mizan.hr.pay.rule;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.stream.Stream;

/** What held in a month: on its last day, as a month is taxed and insured as a whole. */
public record MonthRules(
    YearMonth month, Dated<BigDecimal> snmg, Dated<CnasRates> cnas, Dated<IrgScale> irg) {
  /** Legal hours of a month: 40 a week; ordonnance 97-03, décret présidentiel 26-01. */
  public static final BigDecimal MONTH_HOURS = new BigDecimal("173.33");

  /** The first day on which all of them held. */
  public LocalDate from() {
    return Stream.of(snmg.from(), cnas.from(), irg.from()).max(LocalDate::compareTo).orElseThrow();
  }
}
