package dz.mizan.hr.attendance.report;

import dz.mizan.common.paging.Page;
import dz.mizan.common.paging.PageRequest;
import dz.mizan.common.tenancy.CompanySql;
import dz.mizan.hr.attendance.AttendanceRules;
import dz.mizan.hr.attendance.Limits;
import dz.mizan.hr.attendance.punch.Punches;
import dz.mizan.hr.attendance.schedule.Plans;
import dz.mizan.hr.attendance.work.Anomaly;
import dz.mizan.hr.attendance.work.DayPlan;
import dz.mizan.hr.attendance.work.DayWork;
import dz.mizan.hr.attendance.work.MeasureMonth;
import dz.mizan.hr.attendance.work.Moment;
import dz.mizan.hr.attendance.work.WorkRules;
import dz.mizan.hr.employee.Reach;
import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Measures a day of people as it stands now. */
@ApplicationScoped
class ShowDay {
  private static final String PEOPLE =
      """
      select e.id, e.number, e.first_name, e.last_name, e.department_id from employee e
      where ($1::uuid[] is null or e.id = any ($1))
        and ($2::uuid is null or e.department_id = $2)
        and exists (select from employment h where h.employee_id = e.id
          and h.starts_on <= $3 and (h.ends_on is null or h.ends_on >= $3))
        and ($4::uuid is null or e.id > $4)
      order by e.id limit $5
      """;

  private final Reach reach;
  private final Plans plans;
  private final Punches punches;
  private final AttendanceRules rules;

  ShowDay(Reach reach, Plans plans, Punches punches, AttendanceRules rules) {
    this.reach = reach;
    this.plans = plans;
    this.punches = punches;
    this.rules = rules;
  }

  /** A page of those whom the caller may see. */
  Uni<Page<DayView>> handle(PageRequest request, LocalDate day, @Nullable UUID departmentId) {
    return reach
        .visible("punches:read")
        .chain(
            visible ->
                CompanySql.execute(
                    PEOPLE,
                    visible.map(ids -> ids.toArray(UUID[]::new)).orElse(null),
                    departmentId,
                    day,
                    request.afterId(),
                    request.limitAndOne()))
        .map(rows -> StreamSupport.stream(rows.spliterator(), false).toList())
        .map(rows -> Page.of(rows, request, row -> List.of(row.getUUID("id").toString())))
        .chain(page -> measure(page, day));
  }

  private Uni<Page<DayView>> measure(Page<Row> page, LocalDate day) {
    var ids = page.items().stream().map(row -> row.getUUID("id")).toArray(UUID[]::new);
    // The days beside it, too: a night shift of yesterday ends today.
    return rules
        .on(day)
        .chain(
            now ->
                plans
                    .between(day.minusDays(1), day.plusDays(1), day, ids, now)
                    .chain(
                        planned ->
                            punches
                                .moments(day.minusDays(2), day.plusDays(2), ids)
                                .map(
                                    moments -> page.map(row -> view(row, planned, moments, now)))));
  }

  private static DayView view(
      Row row, Map<UUID, List<DayPlan>> planned, Map<UUID, List<Moment>> moments, WorkRules rules) {
    var id = row.getUUID("id");
    var plans = planned.getOrDefault(id, List.of());
    var plan = plans.get(1);
    var work = MeasureMonth.days(plans, moments.getOrDefault(id, List.of()), rules).get(1);
    var shift = plan.shift();
    return new DayView(
        id,
        row.getString("number"),
        row.getString("first_name"),
        row.getString("last_name"),
        row.getUUID("department_id"),
        state(plan, work, LocalDateTime.now(Limits.ZONE)),
        shift == null ? null : shift.from(),
        shift == null ? null : shift.to(),
        work.firstIn(),
        work.lastOut(),
        work.worked(),
        work.late(),
        work.overtime(),
        work.anomalies().stream().map(Anomaly::name).toList());
  }

  private static DayView.State state(DayPlan plan, DayWork work, LocalDateTime now) {
    var shift = plan.shift();
    return switch (work.kind()) {
      case NOT_EMPLOYED -> DayView.State.NOT_EMPLOYED;
      case LEAVE -> DayView.State.LEAVE;
      case HOLIDAY -> DayView.State.HOLIDAY;
      case FREE, REST_DAY -> DayView.State.FREE;
      case WORK -> {
        var came = work.firstIn();
        if (shift == null || came == null) {
          yield shift != null && now.isBefore(shift.from())
              ? DayView.State.EXPECTED
              : DayView.State.ABSENT;
        }
        boolean isLate =
            plan.leaveShare().signum() == 0
                && came.isAfter(shift.from().plusMinutes(shift.lateMinutes()));
        yield isLate ? DayView.State.LATE : DayView.State.PRESENT;
      }
    };
  }
}
