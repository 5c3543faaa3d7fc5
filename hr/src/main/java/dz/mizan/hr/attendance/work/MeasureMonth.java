package dz.mizan.hr.attendance.work;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Measures days from punches and plans. */
public final class MeasureMonth {
  private static final long NEAR_MINUTES = 4 * 60;

  private MeasureMonth() {}

  /** From which day on plans are needed: overtime is paid by weeks, which months cut. */
  public static LocalDate firstDay(LocalDate month, WorkRules rules) {
    return Overtimes.weekOf(month, rules.weekStartsOn());
  }

  /**
   * Measures a month.
   *
   * @param month its first day
   * @param plans of each day from {@link #firstDay} to the end of the month, in their order
   * @param moments from the day before to the day after, in their order
   * @param now shifts that end later are left out
   */
  public static MonthWork of(
      LocalDate month,
      List<DayPlan> plans,
      List<Moment> moments,
      WorkRules rules,
      LocalDateTime now) {
    return of(
        month, plans.stream().filter(plan -> !plan.isToCome(now)).toList(), moments, rules);
  }

  /** The same for a month that is over. */
  static MonthWork of(LocalDate month, List<DayPlan> plans, List<Moment> moments, WorkRules rules) {
    var overtimes = new Overtimes(rules, month);
    var inMonth = new ArrayList<DayWork>();
    var breaches = new ArrayList<Breach>();
    var week = new LegalWeek(rules);
    for (var measured : days(plans, moments, rules)) {
      var day = week.take(measured);
      overtimes.take(day);
      if (!day.day().isBefore(month)) {
        inMonth.add(day);
        if (day.isTooLong()) {
          breaches.add(
              new Breach(
                  Breach.Kind.DAY_SPAN, day.day(), day.span() - WorkRules.LONGEST_SPAN_MINUTES));
        }
      }
    }
    overtimes.endWeek();
    breaches.addAll(overtimes.breaches());
    return new MonthWork(month, inMonth, overtimes.lines(), breaches);
  }

  /** Measures days, in their order. */
  public static List<DayWork> days(List<DayPlan> plans, List<Moment> moments, WorkRules rules) {
    var presence = Presence.of(moments, rules);
    var byDay = new HashMap<LocalDate, Presence>();
    var shifts = shifts(plans);
    presence.stays().forEach(stay -> of(byDay, dayOf(stay, shifts)).stays().add(stay));
    presence
        .withoutEnd()
        .forEach(at -> of(byDay, dayOf(new Stay(at, at), shifts)).withoutEnd().add(at));
    presence
        .withoutStart()
        .forEach(at -> of(byDay, dayOf(new Stay(at, at), shifts)).withoutStart().add(at));
    return plans.stream()
        .map(plan -> MeasureDay.of(plan, byDay.getOrDefault(plan.day(), Presence.NONE), rules))
        .toList();
  }

  private static Map<LocalDate, PlannedShift> shifts(List<DayPlan> plans) {
    var shifts = new HashMap<LocalDate, PlannedShift>();
    for (var plan : plans) {
      if (plan.shift() != null) {
        shifts.put(plan.day(), plan.shift());
      }
    }
    return shifts;
  }

  private static Presence of(Map<LocalDate, Presence> byDay, LocalDate day) {
    return byDay.computeIfAbsent(
        day, any -> new Presence(new ArrayList<>(), new ArrayList<>(), new ArrayList<>()));
  }

  // The day of the shift that shares most with it, else of one that is near, else of the calendar.
  private static LocalDate dayOf(Stay stay, Map<LocalDate, PlannedShift> shifts) {
    var on = stay.from().toLocalDate();
    var best = on;
    long nearest = NEAR_MINUTES + 1;
    for (var day : List.of(on.minusDays(1), on, on.plusDays(1))) {
      var shift = shifts.get(day);
      if (shift != null) {
        long distance = distance(shift, stay);
        if (distance < nearest) {
          nearest = distance;
          best = day;
        }
      }
    }
    return best;
  }

  private static long distance(PlannedShift shift, Stay stay) {
    return isWithin(shift, stay.from()) && stay.minutes() == 0 ? -1 : shift.distance(stay);
  }

  private static boolean isWithin(PlannedShift shift, LocalDateTime at) {
    return !at.isBefore(shift.from()) && !at.isAfter(shift.to());
  }
}
