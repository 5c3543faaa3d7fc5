package dz.mizan.hr.attendance.punch;

import com.fasterxml.jackson.annotation.JsonIgnore;
import dz.mizan.hr.attendance.work.Direction;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.vertx.sqlclient.Row;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A punch.
 *
 * @param direction null where the terminal does not tell
 * @param isVoid whether somebody took it back
 */
@RegisterForReflection
record PunchView(
    UUID id,
    @JsonIgnore long version,
    UUID employeeId,
    OffsetDateTime at,
    @Nullable Direction direction,
    Source source,
    @Nullable UUID terminalId,
    @Nullable String clientId,
    @Nullable UUID importId,
    boolean isVoid) {
  static final String COLUMNS =
      "p.id, p.version, p.employee_id, p.at, p.direction, p.source, p.terminal_id, p.client_id,"
          + " p.import_id, p.is_void";

  /** Where it comes from. */
  @RegisterForReflection
  enum Source {
    SELF,
    TERMINAL,
    FILE,
    MANUAL
  }

  static PunchView of(Row row) {
    var direction = row.getString("direction");
    return new PunchView(
        row.getUUID("id"),
        row.getLong("version"),
        row.getUUID("employee_id"),
        row.getOffsetDateTime("at"),
        direction == null ? null : Direction.valueOf(direction),
        Source.valueOf(row.getString("source")),
        row.getUUID("terminal_id"),
        row.getString("client_id"),
        row.getUUID("import_id"),
        row.getBoolean("is_void"));
  }

  @Nullable String directionName() {
    return direction == null ? null : direction.name();
  }
}
