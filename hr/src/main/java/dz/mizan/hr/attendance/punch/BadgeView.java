package dz.mizan.hr.attendance.punch;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.vertx.sqlclient.Row;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Whose a badge is from when to when. */
@RegisterForReflection
record BadgeView(
    UUID id,
    @JsonIgnore long version,
    String number,
    UUID employeeId,
    LocalDate from,
    @Nullable LocalDate to) {
  static final String COLUMNS =
      "b.id, b.version, b.number, b.employee_id, lower(b.valid) as starts_on,"
          + " upper(b.valid) - 1 as ends_on";

  static BadgeView of(Row row) {
    return new BadgeView(
        row.getUUID("id"),
        row.getLong("version"),
        row.getString("number"),
        row.getUUID("employee_id"),
        row.getLocalDate("starts_on"),
        row.getLocalDate("ends_on"));
  }
}
