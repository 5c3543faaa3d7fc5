package dz.mizan.hr.attendance.punch;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.vertx.sqlclient.Row;
import java.util.UUID;

/** A terminal. */
@RegisterForReflection
record TerminalView(UUID id, @JsonIgnore long version, String code, String name, boolean isActive) {

  static TerminalView of(Row row) {
    return new TerminalView(
        row.getUUID("id"),
        row.getLong("version"),
        row.getString("code"),
        row.getString("name"),
        row.getBoolean("is_active"));
  }
}
