package dz.mizan.hr.employee.assignment;

import io.vertx.sqlclient.Row;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where somebody stands from one day to another.
 *
 * @param endsOn last day; null until further notice
 * @param sealedSalary monthly base as stored; null if none was agreed
 */
record Assignment(
    UUID id,
    UUID employeeId,
    LocalDate startsOn,
    @Nullable LocalDate endsOn,
    UUID departmentId,
    @Nullable UUID positionId,
    @Nullable UUID managerId,
    String jobTitle,
    @Nullable String sealedSalary,
    BigDecimal workShare,
    @Nullable String scheduleCode,
    @Nullable String reason,
    @Nullable String belowMinimumReason,
    long version) {

  static Assignment of(Row row) {
    return new Assignment(
        row.getUUID("id"),
        row.getUUID("employee_id"),
        row.getLocalDate("starts_on"),
        row.getLocalDate("ends_on"),
        row.getUUID("department_id"),
        row.getUUID("position_id"),
        row.getUUID("manager_id"),
        row.getString("job_title"),
        row.getString("salary"),
        row.getBigDecimal("work_share"),
        row.getString("schedule_code"),
        row.getString("reason"),
        row.getString("below_minimum_reason"),
        row.getLong("version"));
  }

  boolean covers(LocalDate day) {
    return !day.isBefore(startsOn) && (endsOn == null || !day.isAfter(endsOn));
  }

  /** Without the salary. */
  @Override
  public String toString() {
    return "Assignment[" + id + ", " + startsOn + "]";
  }
}
