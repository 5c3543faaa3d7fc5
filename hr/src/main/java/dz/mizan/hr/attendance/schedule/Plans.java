package dz.mizan.hr.attendance.schedule;

import dz.mizan.hr.attendance.AttendanceRules;
import dz.mizan.hr.attendance.work.DayPlan;
import dz.mizan.hr.attendance.work.WorkRules;
import dz.mizan.hr.calendar.WorkCalendar;
import dz.mizan.hr.calendar.WorkDays;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The door to what was to be: schedules, holidays, leave, orders and rest of many employees. */
@ApplicationScoped
public class Plans {
  private final Shifts shifts;
  private final Schedules schedules;
  private final ScheduleAssignments assignments;
  private final AttendanceRules rules;
  private final WorkCalendar calendar;

  Plans(
      Shifts shifts,
      Schedules schedules,
      ScheduleAssignments assignments,
      AttendanceRules rules,
      WorkCalendar calendar) {
    this.shifts = shifts;
    this.schedules = schedules;
    this.assignments = assignments;
    this.rules = rules;
    this.calendar = calendar;
  }

  /**
   * Each employee's days in their order, whether he works for the company on them or not.
   *
   * @param asOf the day whose default schedule holds for all of them
   */
  public Uni<Map<UUID, List<DayPlan>>> between(
      LocalDate from, LocalDate to, LocalDate asOf, UUID[] employees, WorkRules now) {
    return book(from, to, asOf, employees)
        .chain(
            book ->
                People.read(from, to, employees)
                    .chain(
                        people ->
                            DayFacts.read(from, to, employees)
                                .chain(
                                    facts ->
                                        calendar
                                            .between(from, to)
                                            .map(
                                                days ->
                                                    new Drawing(
                                                            book, people, facts, days, from, to,
                                                            now)
                                                        .of(employees)))));
  }

  private Uni<ScheduleBook> book(LocalDate from, LocalDate to, LocalDate asOf, UUID[] employees) {
    return shifts
        .all()
        .chain(
            all ->
                schedules
                    .all()
                    .chain(
                        patterns ->
                            assignments
                                .between(from, to, employees)
                                .chain(
                                    assigned ->
                                        rules
                                            .defaultSchedule(asOf)
                                            .map(
                                                standard ->
                                                    new ScheduleBook(
                                                        all, patterns, assigned, standard)))));
  }

  /** Puts it together. */
  private record Drawing(
      ScheduleBook book,
      People people,
      DayFacts facts,
      WorkDays days,
      LocalDate from,
      LocalDate to,
      WorkRules rules) {

    Map<UUID, List<DayPlan>> of(UUID[] employees) {
      var plans = new HashMap<UUID, List<DayPlan>>();
      for (var employee : employees) {
        var list = new ArrayList<DayPlan>();
        for (var day = from; !day.isAfter(to); day = day.plusDays(1)) {
          list.add(plan(employee, day));
        }
        plans.put(employee, list);
      }
      return plans;
    }

    private DayPlan plan(UUID employee, LocalDate day) {
      var stretch = people.on(employee, day);
      if (stretch == null) {
        return new DayPlan(day, false, null, false, false, BigDecimal.ZERO, 0, 0);
      }
      var schedule = book.of(employee, stretch, day, people);
      var shift = book.shift(schedule, day);
      return new DayPlan(
          day,
          true,
          shift,
          shift == null && isRestDay(schedule, day),
          days.isHoliday(day, stretch.site()),
          facts.leaveShare(employee, day),
          facts.restMinutes(employee, day),
          facts.orderedMinutes(employee, day));
    }

    // Who works on the legal day of rest in a week has it on that week's free days.
    private boolean isRestDay(@Nullable ScheduleView schedule, LocalDate day) {
      if (day.getDayOfWeek() == rules.restDay()) {
        return true;
      }
      var legal =
          day.with(TemporalAdjusters.previousOrSame(rules.weekStartsOn()))
              .with(TemporalAdjusters.nextOrSame(rules.restDay()));
      return schedule != null && schedule.shiftOn(legal) != null;
    }
  }
}
