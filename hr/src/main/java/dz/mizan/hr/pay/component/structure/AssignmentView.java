package dz.mizan.hr.pay.component.structure;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.vertx.sqlclient.Row;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Who gets which structure. */
@RegisterForReflection
@Schema(name = "PayStructureAssignment")
record AssignmentView(
    UUID id,
    UUID structureId,
    @Nullable UUID employeeId,
    @Nullable UUID positionId,
    LocalDate startsOn,
    @Nullable LocalDate endsOn,
    long version) {

  static AssignmentView of(Row row) {
    return new AssignmentView(
        row.getUUID("id"),
        row.getUUID("structure_id"),
        row.getUUID("employee_id"),
        row.getUUID("position_id"),
        row.getLocalDate("starts_on"),
        row.getLocalDate("ends_on"),
        row.getLong("version"));
  }
}
