package dz.mizan.hr.attendance.report;

import com.fasterxml.jackson.annotation.JsonFormat;
import dz.mizan.common.print.sheet.Csv;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.vertx.sqlclient.Row;
import java.math.BigDecimal;
import java.util.UUID;

/**
 * Lateness and absence of a department in a month.
 *
 * @param employees with a timesheet
 * @param lateEmployees who were late at least once
 */
@RegisterForReflection
record LatenessLine(
    UUID departmentId,
    String departmentCode,
    String month,
    int employees,
    int lateEmployees,
    int lateDays,
    int lateMinutes,
    int earlyMinutes,
    @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal plannedHours,
    @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal absenceHours) {
  static final String HEAD =
      Csv.line(
          "department",
          "month",
          "employees",
          "late_employees",
          "late_days",
          "late_minutes",
          "early_minutes",
          "planned_hours",
          "absence_hours");

  static LatenessLine of(Row row) {
    return new LatenessLine(
        row.getUUID("department_id"),
        row.getString("code"),
        row.getString("month"),
        row.getInteger("employees"),
        row.getInteger("late_employees"),
        row.getInteger("late_days"),
        row.getInteger("late_minutes"),
        row.getInteger("early_minutes"),
        row.getBigDecimal("planned_hours"),
        row.getBigDecimal("absence_hours"));
  }

  String csv() {
    return Csv.line(
        departmentCode,
        month,
        employees,
        lateEmployees,
        lateDays,
        lateMinutes,
        earlyMinutes,
        plannedHours,
        absenceHours);
  }
}
