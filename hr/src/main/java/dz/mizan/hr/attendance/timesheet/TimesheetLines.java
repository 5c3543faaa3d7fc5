package dz.mizan.hr.attendance.timesheet;

import dz.mizan.common.tenancy.CompanySql;
import dz.mizan.hr.attendance.work.Anomaly;
import dz.mizan.hr.attendance.work.DayWork;
import dz.mizan.hr.attendance.work.OvertimeLine;
import io.smallrye.mutiny.Uni;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Writes the days and the overtime of timesheets. */
final class TimesheetLines {
  private static final String DAYS =
      """
      insert into timesheet_day (timesheet_id, employee_id, day, kind, planned, worked, late, early,
        absent, leave, overtime, overtime_night, night, span, first_in, last_out, anomalies)
      select d.sheet, d.employee, d.day, d.kind, d.planned, d.worked, d.late, d.early, d.absent,
        d.leave, d.overtime, d.overtime_night, d.night, d.span, d.first_in, d.last_out,
        string_to_array(d.anomalies, ' ')
      from unnest($1::uuid[], $2::uuid[], $3::date[], $4::text[], $5::integer[], $6::integer[],
        $7::integer[], $8::integer[], $9::integer[], $10::integer[], $11::integer[],
        $12::integer[], $13::integer[], $14::integer[], $15::timestamp[], $16::timestamp[],
        $17::text[])
        as d (sheet, employee, day, kind, planned, worked, late, early, absent, leave, overtime,
          overtime_night, night, span, first_in, last_out, anomalies)
      """;
  private static final String OVERTIME =
      """
      insert into timesheet_overtime (timesheet_id, employee_id, month, kind, premium, hours)
      select o.sheet, o.employee, $1::date, o.kind, o.premium, o.hours
      from unnest($2::uuid[], $3::uuid[], $4::text[], $5::numeric[], $6::numeric[])
        as o (sheet, employee, kind, premium, hours)
      """;

  private TimesheetLines() {}

  /** Of which timesheet and employee something is. */
  record Line<T>(UUID sheet, UUID employee, T of) {}

  static Uni<Void> clear(String table, Map<UUID, UUID> written) {
    return CompanySql.execute(
            "delete from " + table + " where timesheet_id = any ($1)",
            (Object) written.values().toArray(UUID[]::new))
        .replaceWithVoid();
  }

  static Uni<Void> days(List<Line<DayWork>> days) {
    return CompanySql.execute(
            DAYS,
            days.stream().map(Line::sheet).toArray(UUID[]::new),
            days.stream().map(Line::employee).toArray(UUID[]::new),
            days.stream().map(line -> line.of().day()).toArray(LocalDate[]::new),
            days.stream().map(line -> line.of().kind().name()).toArray(String[]::new),
            ints(days, DayWork::planned),
            ints(days, DayWork::worked),
            ints(days, DayWork::late),
            ints(days, DayWork::early),
            ints(days, DayWork::absent),
            ints(days, DayWork::leave),
            ints(days, DayWork::overtime),
            ints(days, DayWork::overtimeNight),
            ints(days, DayWork::night),
            ints(days, DayWork::span),
            days.stream().map(line -> line.of().firstIn()).toArray(LocalDateTime[]::new),
            days.stream().map(line -> line.of().lastOut()).toArray(LocalDateTime[]::new),
            days.stream()
                .map(
                    line ->
                        line.of().anomalies().stream()
                            .map(Anomaly::name)
                            .collect(Collectors.joining(" ")))
                .toArray(String[]::new))
        .replaceWithVoid();
  }

  private static Integer[] ints(List<Line<DayWork>> days, Function<DayWork, Integer> figure) {
    return days.stream().map(line -> figure.apply(line.of())).toArray(Integer[]::new);
  }

  static Uni<Void> overtime(LocalDate month, List<Line<OvertimeLine>> lines) {
    return CompanySql.execute(
            OVERTIME,
            month,
            lines.stream().map(Line::sheet).toArray(UUID[]::new),
            lines.stream().map(Line::employee).toArray(UUID[]::new),
            lines.stream().map(line -> line.of().kind().name()).toArray(String[]::new),
            lines.stream().map(line -> line.of().premium()).toArray(BigDecimal[]::new),
            lines.stream()
                .map(line -> StoreTimesheets.hours(line.of().minutes()))
                .toArray(BigDecimal[]::new))
        .replaceWithVoid();
  }
}
