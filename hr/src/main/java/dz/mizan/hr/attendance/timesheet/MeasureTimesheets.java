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
import dz.mizan.hr.settings.Setting;
import dz.mizan.hr.settings.Settings;
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
  private final Settings settings;

  MeasureTimesheets(Plans plans, Punches punches, AttendanceRules rules, Settings settings) {
    this.plans = plans;
    this.punches = punches;
    this.rules = rules;
    this.settings = settings;
  }

  /**
   * One month of many, by employee.
   *
   * @param month its first day
   */
  Uni<Map<UUID, MonthWork>> handle(LocalDate month, UUID[] employees) {
    var last = month.plusMonths(1).minusDays(1);
    return closing()
        .chain(
            closing ->
                rules
                    .on(last)
                    .chain(
                        now -> {
                          var first = MeasureMonth.firstDay(month, now);
                          return plans
                              .between(first, last, employees, now)
                              .chain(
                                  planned ->
                                      punches
                                          .moments(first.minusDays(1), last.plusDays(1), employees)
                                          .map(
                                              moments ->
                                                  measure(month, planned, moments, now, closing)));
                        }));
  }

  /** Whether days to come count as worked as planned already. */
  Uni<Boolean> closing() {
    return settings
        .current()
        .map(
            now -> {
              int day = now.integer(Setting.TIMESHEET_CLOSING_DAY);
              return day > 0 && LocalDate.now(Limits.ZONE).getDayOfMonth() >= day;
            });
  }

  private static Map<UUID, MonthWork> measure(
      LocalDate month,
      Map<UUID, List<DayPlan>> planned,
      Map<UUID, List<Moment>> moments,
      WorkRules rules,
      boolean closing) {
    var measured = new HashMap<UUID, MonthWork>();
    var now = LocalDateTime.now(Limits.ZONE);
    planned.forEach(
        (employee, plans) ->
            measured.put(
                employee,
                MeasureMonth.of(
                    month, plans, moments.getOrDefault(employee, List.of()), rules, now, closing)));
    return measured;
  }
}
