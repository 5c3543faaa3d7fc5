package dz.mizan.hr.attendance.schedule;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.vertx.sqlclient.Row;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who works by a schedule from when to when. */
@RegisterForReflection
record ScheduleAssignmentView(
    UUID id,
    @JsonIgnore long version,
    UUID scheduleId,
    @Nullable UUID employeeId,
    @Nullable UUID departmentId,
    LocalDate from,
    @Nullable LocalDate to) {
  static final String COLUMNS =
      "a.id, a.version, a.schedule_id, a.employee_id, a.department_id,"
          + " lower(a.valid) as starts_on, upper(a.valid) - 1 as ends_on";

  static ScheduleAssignmentView of(Row row) {
    return new ScheduleAssignmentView(
        row.getUUID("id"),
        row.getLong("version"),
        row.getUUID("schedule_id"),
        row.getUUID("employee_id"),
        row.getUUID("department_id"),
        row.getLocalDate("starts_on"),
        row.getLocalDate("ends_on"));
  }

  /** Whether it holds on that day. */
  boolean holdsOn(LocalDate day) {
    return !day.isBefore(from) && (to == null || !day.isAfter(to));
  }
}
