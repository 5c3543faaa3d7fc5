package dz.mizan.hr.attendance.timesheet;

import dz.mizan.common.tenancy.CompanySql;
import dz.mizan.common.tenancy.Ids;
import dz.mizan.hr.attendance.work.DayWork;
import dz.mizan.hr.attendance.work.MonthWork;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/** Writes measured months, as far as they are still computed and changed. */
@ApplicationScoped
class StoreTimesheets {
  private static final String UPSERT =
      """
      insert into timesheet as t (id, employee_id, month, status, planned_hours, worked_hours,
        absence_hours, leave_hours, night_hours, overtime_hours, late_minutes, early_minutes,
        late_days, anomalies, breaches, content_digest, computed_at)
      select s.id, s.employee_id, $1::date, 'COMPUTED', s.planned, s.worked, s.absent, s.leave,
        s.night, s.overtime, s.late, s.early, s.late_days, s.anomalies, s.breaches::json, s.digest,
        now()
      from unnest($2::uuid[], $3::uuid[], $4::numeric[], $5::numeric[], $6::numeric[],
        $7::numeric[], $8::numeric[], $9::numeric[], $10::integer[], $11::integer[],
        $12::integer[], $13::integer[], $14::text[], $15::text[])
        as s (id, employee_id, planned, worked, absent, leave, night, overtime, late, early,
          late_days, anomalies, breaches, digest)
      order by s.employee_id
      on conflict on constraint uq_timesheet_month do update set version = t.version + 1,
        planned_hours = excluded.planned_hours, worked_hours = excluded.worked_hours,
        absence_hours = excluded.absence_hours, leave_hours = excluded.leave_hours,
        night_hours = excluded.night_hours, overtime_hours = excluded.overtime_hours,
        late_minutes = excluded.late_minutes, early_minutes = excluded.early_minutes,
        late_days = excluded.late_days, anomalies = excluded.anomalies,
        breaches = excluded.breaches, content_digest = excluded.content_digest,
        computed_at = excluded.computed_at
      where t.status = 'COMPUTED' and t.content_digest <> excluded.content_digest
      returning t.id, t.employee_id
      """;

  StoreTimesheets() {}

  /**
   * @return how many changed
   */
  Uni<Integer> handle(LocalDate month, Map<UUID, MonthWork> measured) {
    var employees = measured.keySet().stream().sorted().toArray(UUID[]::new);
    return CompanySql.execute(UPSERT, parameters(month, employees, measured))
        .map(
            rows -> {
              var written = new HashMap<UUID, UUID>();
              rows.forEach(row -> written.put(row.getUUID("employee_id"), row.getUUID("id")));
              return written;
            })
        .call(written -> TimesheetLines.clear("timesheet_day", written))
        .call(written -> TimesheetLines.clear("timesheet_overtime", written))
        .call(written -> TimesheetLines.days(lines(written, measured, MonthWork::days)))
        .call(
            written ->
                TimesheetLines.overtime(month, lines(written, measured, MonthWork::overtime)))
        .map(Map::size);
  }

  private static @Nullable Object[] parameters(
      LocalDate month, UUID[] employees, Map<UUID, MonthWork> measured) {
    var works = Arrays.stream(employees).map(measured::get).toList();
    return new @Nullable Object[] {
      month,
      works.stream().map(any -> Ids.next()).toArray(UUID[]::new),
      employees,
      hours(works, DayWork::planned),
      hours(works, DayWork::worked),
      hours(works, DayWork::absent),
      hours(works, DayWork::leave),
      hours(works, DayWork::night),
      hours(works, DayWork::overtime),
      minutes(works, work -> work.sum(DayWork::late)),
      minutes(works, work -> work.sum(DayWork::early)),
      minutes(works, work -> work.sum(day -> day.late() > 0 ? 1 : 0)),
      minutes(works, MonthWork::anomalies),
      works.stream().map(StoreTimesheets::breaches).toArray(String[]::new),
      works.stream().map(Digests::of).toArray(String[]::new)
    };
  }

  private static BigDecimal[] hours(List<MonthWork> works, ToIntFunction<DayWork> figure) {
    return works.stream().map(work -> hours(work.sum(figure))).toArray(BigDecimal[]::new);
  }

  static BigDecimal hours(int minutes) {
    return BigDecimal.valueOf(minutes).divide(BigDecimal.valueOf(60), 2, RoundingMode.HALF_UP);
  }

  private static Integer[] minutes(List<MonthWork> works, Function<MonthWork, Integer> figure) {
    return works.stream().map(figure).toArray(Integer[]::new);
  }

  private static String breaches(MonthWork work) {
    var list = new JsonArray();
    for (var breach : work.breaches()) {
      list.add(
          new JsonObject()
              .put("kind", breach.kind().name())
              .put("day", breach.day().toString())
              .put("minutes", breach.minutes()));
    }
    return list.encode();
  }

  private static <T> List<TimesheetLines.Line<T>> lines(
      Map<UUID, UUID> written, Map<UUID, MonthWork> measured, Function<MonthWork, List<T>> of) {
    var lines = new ArrayList<TimesheetLines.Line<T>>();
    written.forEach(
        (employee, sheet) -> {
          var work = measured.get(employee);
          if (work != null) {
            of.apply(work)
                .forEach(one -> lines.add(new TimesheetLines.Line<>(sheet, employee, one)));
          }
        });
    return lines;
  }
}
