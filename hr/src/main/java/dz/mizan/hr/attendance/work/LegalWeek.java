package dz.mizan.hr.attendance.work;

import java.time.LocalDate;

/**
 * What a shift has beyond the legal week is overtime, though it was planned: a schedule holds to
 * that week on the average alone (law 90-11 arts 31 and 32).
 */
final class LegalWeek {
  private final WorkRules rules;
  private LocalDate week = LocalDate.MIN;
  private int worked;

  LegalWeek(WorkRules rules) {
    this.rules = rules;
  }

  /** The next day, with its part beyond the week as overtime. */
  DayWork take(DayWork day) {
    var of = Overtimes.weekOf(day.day(), rules.weekStartsOn());
    if (!of.equals(week)) {
      week = of;
      worked = 0;
    }
    int before = worked;
    worked += day.worked();
    int beyond = Math.min(day.worked(), worked - rules.weeklyMinutes());
    return before == worked || beyond <= 0 ? day : day.withOvertime(beyond);
  }
}
