package dz.mizan.hr.attendance.timesheet;

import dz.mizan.hr.attendance.AttendanceRules;
import dz.mizan.hr.attendance.Limits;
import dz.mizan.hr.attendance.punch.Punches;
import dz.mizan.hr.attendance.schedule.Plans;
import dz.mizan.hr.attendance.work.DayPlan;
import dz.mizan.hr.attendance.work.MeasureMonth;
import dz.mizan.hr.attendance.work.Moment;
import dz.mizan.hr.attendance.work.MonthWork;
import dz.mizan.hr.attendance.work.WorkRules;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Measures months of employees from what is known now. */
@ApplicationScoped
class MeasureTimesheets {
  private final Plans plans;
  private final Punches punches;
  private final AttendanceRules rules;

  MeasureTimesheets(Plans plans, Punches punches, AttendanceRules rules) {
    this.plans = plans;
    this.punches = punches;
    this.rules = rules;
  }

  /**
   * One month of many, by employee.
   *
   * @param month its first day
   */
  Uni<Map<UUID, MonthWork>> handle(LocalDate month, UUID[] employees) {
    var last = month.plusMonths(1).minusDays(1);
    return rules
        .on(last)
        .chain(
            now -> {
              var first = MeasureMonth.firstDay(month, now);
              return plans
                  .between(first, last, last, employees, now)
                  .chain(
                      planned ->
                          punches
                              .moments(first.minusDays(1), last.plusDays(1), employees)
                              .map(moments -> measure(month, planned, moments, now)));
            });
  }

  private static Map<UUID, MonthWork> measure(
      LocalDate month,
      Map<UUID, List<DayPlan>> planned,
      Map<UUID, List<Moment>> moments,
      WorkRules rules) {
    var measured = new HashMap<UUID, MonthWork>();
    var now = LocalDateTime.now(Limits.ZONE);
    planned.forEach(
        (employee, plans) ->
            measured.put(
                employee,
                MeasureMonth.of(
                    month, plans, moments.getOrDefault(employee, List.of()), rules, now)));
    return measured;
  }
}
