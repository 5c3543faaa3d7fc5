package dz.mizan.hr.pay.calculation;

import dz.mizan.hr.employee.PersonAtWork;
import dz.mizan.hr.pay.exact.Fraction;
import dz.mizan.hr.pay.rule.MonthRules;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;

/**
 * For how much of a month somebody is paid: by calendar days, so a whole month is 30 days however
 * long it is. A salary that changes within the month counts for its days.
 *
 * @param calendarDays on which he worked for the company
 * @param days the same, of a month of thirty
 * @param base salary for them
 * @param hours contractual, for them
 * @param minimum what the SNMG is for them, with the share of work
 */
record Presence(int calendarDays, Fraction days, Fraction base, Fraction hours, Fraction minimum) {
  static final int MONTH_DAYS = 30;

  static Presence of(PersonAtWork person, YearMonth month, BigDecimal snmg) {
    int calendarDays = 0;
    var days = Fraction.ZERO;
    var base = Fraction.ZERO;
    var hours = Fraction.ZERO;
    var minimum = Fraction.ZERO;
    for (var stretch : person.stretches()) {
      int length = overlap(stretch.from(), stretch.to(), month);
      calendarDays += length;
      var part = Fraction.of(length, month.lengthOfMonth());
      var share = Fraction.of(stretch.workShare());
      days = days.plus(part.times(Fraction.of(MONTH_DAYS, 1)));
      base = base.plus(part.times(Fraction.of(stretch.salary())));
      hours = hours.plus(part.times(share).times(Fraction.of(MonthRules.MONTH_HOURS)));
      minimum = minimum.plus(part.times(share).times(Fraction.of(snmg)));
    }
    return new Presence(calendarDays, days, base, hours, minimum);
  }

  /**
   * Days of leave, of a month of thirty: each is its part of the calendar days, as with entry and
   * exit. So whoever is away for all of a month is paid for none of it, be it February or July, and
   * who worked on one of its days is paid for that one.
   */
  Fraction within(BigDecimal leave, BigDecimal allLeave) {
    if (allLeave.signum() == 0 || calendarDays == 0) {
      return Fraction.ZERO;
    }
    // Leave and suspension may lie on the same days.
    var of = Fraction.of(allLeave.max(BigDecimal.valueOf(calendarDays)));
    return days.times(Fraction.of(leave)).over(of);
  }

  /** Days, of a month of thirty, that the company pays: without those of CNAS or of nobody. */
  Fraction paidDays(MonthFacts facts) {
    return days.minus(within(facts.cnasDays().add(facts.unpaidDays()), facts.allLeave()));
  }

  /** Contractual hours of those days, without hours of absence. */
  Fraction paidHours(MonthFacts facts, BigDecimal absence) {
    if (days.signum() == 0) {
      return Fraction.ZERO;
    }
    var left = hours.times(paidDays(facts)).over(days).minus(Fraction.of(absence));
    return left.signum() < 0 ? Fraction.ZERO : left;
  }

  /** Months of work in the year of that month up to its end, with fractions. */
  static Fraction monthsOfYear(PersonAtWork person, YearMonth month) {
    var months = Fraction.ZERO;
    for (int i = 1; i <= month.getMonthValue(); i++) {
      var one = month.withMonth(i);
      var left = person.leftOn();
      int days = overlap(person.hiredOn(), left == null ? LocalDate.MAX : left, one);
      months = months.plus(Fraction.of(days, one.lengthOfMonth()));
    }
    return months;
  }

  /** Whole years from the first day to the end of the month or to the last day. */
  static int seniority(PersonAtWork person, YearMonth month) {
    var end = month.atEndOfMonth();
    var left = person.leftOn();
    var until = left != null && left.isBefore(end) ? left : end;
    return (int) Math.max(0, ChronoUnit.YEARS.between(person.hiredOn(), until.plusDays(1)));
  }

  private static int overlap(LocalDate from, LocalDate to, YearMonth month) {
    var first = from.isBefore(month.atDay(1)) ? month.atDay(1) : from;
    var last = to.isAfter(month.atEndOfMonth()) ? month.atEndOfMonth() : to;
    return (int) Math.max(0, ChronoUnit.DAYS.between(first, last) + 1);
  }
}
