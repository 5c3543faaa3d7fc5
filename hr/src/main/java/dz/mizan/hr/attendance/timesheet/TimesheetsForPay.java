package dz.mizan.hr.attendance.timesheet;

import dz.mizan.common.tenancy.Caller;
import dz.mizan.common.tenancy.CompanySql;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * The door for payroll: what was approved, and that it was taken. A month that payroll took is not
 * reopened.
 */
@ApplicationScoped
public class TimesheetsForPay {
  private static final String APPROVED =
      """
      select t.employee_id, t.worked_hours, t.absence_hours, t.late_minutes, t.early_minutes,
        t.night_hours, coalesce((select json_agg(json_build_object('kind', o.kind,
          'hours', o.hours::text, 'premium', o.premium::text) order by o.kind, o.premium)
          from timesheet_overtime o where o.timesheet_id = t.id), '[]'::json) as overtime
      from timesheet t where t.month = $1 and t.status = 'APPROVED' and t.employee_id = any ($2)
      """;
  private static final String TAKE =
      """
      with wanted as (
        select id from timesheet where month = $1 and employee_id = any ($2)
          and status = 'APPROVED' and taken_by_run is null
        order by employee_id for update),
      taken as (
        update timesheet t set taken_by_run = $3, version = t.version + 1
        from wanted w where t.id = w.id returning t.id)
      insert into timesheet_step (id, timesheet_id, step, done_by)
      select gen_random_uuid(), id, 'TAKEN', $4::uuid from taken
      """;

  TimesheetsForPay() {}

  /**
   * What is paid by time.
   *
   * @param absenceHours neither worked nor leave
   * @param lateMinutes beside them
   * @param earlyMinutes beside them
   */
  public record PaidTime(
      BigDecimal workedHours,
      BigDecimal absenceHours,
      int lateMinutes,
      int earlyMinutes,
      BigDecimal nightHours,
      List<PaidOvertime> overtime) {}

  /**
   * Overtime that is paid alike.
   *
   * @param premium in percent, at least 50
   */
  public record PaidOvertime(String kind, BigDecimal hours, BigDecimal premium) {}

  /** The approved months of these employees; the others are missing. */
  public Uni<Map<UUID, PaidTime>> approved(LocalDate month, Collection<UUID> employees) {
    return CompanySql.execute(APPROVED, month, employees.toArray(UUID[]::new))
        .map(
            rows -> {
              var found = new HashMap<UUID, PaidTime>();
              rows.forEach(row -> found.put(row.getUUID("employee_id"), time(row)));
              return found;
            });
  }

  private static PaidTime time(Row row) {
    return new PaidTime(
        row.getBigDecimal("worked_hours"),
        row.getBigDecimal("absence_hours"),
        row.getInteger("late_minutes"),
        row.getInteger("early_minutes"),
        row.getBigDecimal("night_hours"),
        ((JsonArray) row.getValue("overtime"))
            .stream()
                .map(JsonObject.class::cast)
                .map(
                    line ->
                        new PaidOvertime(
                            line.getString("kind"),
                            new BigDecimal(line.getString("hours")),
                            new BigDecimal(line.getString("premium"))))
                .toList());
  }

  /**
   * Notes that a run has the approved months of these employees.
   *
   * @return how many it took now
   */
  public Uni<Integer> take(LocalDate month, Collection<UUID> employees, UUID run) {
    return CompanySql.execute(
            TAKE, month, employees.toArray(UUID[]::new), run, Caller.require().userId())
        .map(RowSet::rowCount);
  }
}
