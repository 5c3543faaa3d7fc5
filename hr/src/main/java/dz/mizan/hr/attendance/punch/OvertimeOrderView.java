package dz.mizan.hr.attendance.punch;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.vertx.sqlclient.Row;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Overtime that was ordered. */
@RegisterForReflection
record OvertimeOrderView(
    UUID id,
    @JsonIgnore long version,
    UUID employeeId,
    LocalDate day,
    int minutes,
    String reason,
    @Nullable UUID orderedBy,
    boolean isCancelled) {

  static OvertimeOrderView of(Row row) {
    return new OvertimeOrderView(
        row.getUUID("id"),
        row.getLong("version"),
        row.getUUID("employee_id"),
        row.getLocalDate("day"),
        row.getInteger("minutes"),
        row.getString("reason"),
        row.getUUID("ordered_by"),
        row.getBoolean("is_cancelled"));
  }
}
