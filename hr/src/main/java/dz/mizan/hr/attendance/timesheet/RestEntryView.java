package dz.mizan.hr.attendance.timesheet;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.vertx.sqlclient.Row;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Rest that was earned or taken.
 *
 * @param minutes above 0 where earned or given back, below where taken or withdrawn
 * @param cancels the entry that it undoes
 */
@RegisterForReflection
record RestEntryView(
    UUID id,
    UUID employeeId,
    String kind,
    LocalDate day,
    int minutes,
    @Nullable UUID timesheetId,
    @Nullable UUID cancels,
    @Nullable String reason,
    @Nullable UUID notedBy,
    OffsetDateTime notedAt) {

  static RestEntryView of(Row row) {
    return new RestEntryView(
        row.getUUID("id"),
        row.getUUID("employee_id"),
        row.getString("kind"),
        row.getLocalDate("day"),
        row.getInteger("minutes"),
        row.getUUID("timesheet_id"),
        row.getUUID("cancels"),
        row.getString("reason"),
        row.getUUID("noted_by"),
        row.getOffsetDateTime("noted_at"));
  }
}
