package dz.mizan.hr.attendance.timesheet;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonIgnore;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Row;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A month of an employee.
 *
 * @param month as 2026-11
 * @param absenceHours neither worked nor leave; lateness and early leaving are beside it
 * @param anomalies what has to be put right before it is submitted
 * @param breaches where it went beyond the law
 * @param isTaken whether payroll has it
 */
@RegisterForReflection
record TimesheetView(
    UUID id,
    @JsonIgnore long version,
    UUID employeeId,
    String month,
    TimesheetStatus status,
    @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal plannedHours,
    @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal workedHours,
    @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal absenceHours,
    @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal leaveHours,
    @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal nightHours,
    @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal overtimeHours,
    int lateMinutes,
    int earlyMinutes,
    int lateDays,
    int anomalies,
    List<BreachView> breaches,
    OffsetDateTime computedAt,
    @Nullable String justification,
    boolean isTaken,
    @JsonIgnore String digest) {
  static final String COLUMNS =
      """
      t.id, t.version, t.employee_id, t.month, t.status, t.planned_hours, t.worked_hours,
        t.absence_hours, t.leave_hours, t.night_hours, t.overtime_hours, t.late_minutes,
        t.early_minutes, t.late_days, t.anomalies, t.breaches, t.computed_at, t.justification,
        t.taken_by_run, t.content_digest
      """;

  /** Where the month went beyond the law. */
  @RegisterForReflection
  record BreachView(String kind, LocalDate day, int minutes) {}

  static TimesheetView of(Row row) {
    return new TimesheetView(
        row.getUUID("id"),
        row.getLong("version"),
        row.getUUID("employee_id"),
        row.getLocalDate("month").toString().substring(0, 7),
        TimesheetStatus.valueOf(row.getString("status")),
        row.getBigDecimal("planned_hours"),
        row.getBigDecimal("worked_hours"),
        row.getBigDecimal("absence_hours"),
        row.getBigDecimal("leave_hours"),
        row.getBigDecimal("night_hours"),
        row.getBigDecimal("overtime_hours"),
        row.getInteger("late_minutes"),
        row.getInteger("early_minutes"),
        row.getInteger("late_days"),
        row.getInteger("anomalies"),
        breaches((JsonArray) row.getValue("breaches")),
        row.getOffsetDateTime("computed_at"),
        row.getString("justification"),
        row.getUUID("taken_by_run") != null,
        row.getString("content_digest"));
  }

  private static List<BreachView> breaches(JsonArray breaches) {
    return breaches.stream()
        .map(JsonObject.class::cast)
        .map(
            one ->
                new BreachView(
                    one.getString("kind"),
                    LocalDate.parse(one.getString("day")),
                    one.getInteger("minutes")))
        .toList();
  }

  LocalDate firstDay() {
    return LocalDate.parse(month + "-01");
  }
}
