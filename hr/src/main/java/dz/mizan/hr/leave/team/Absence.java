package dz.mizan.hr.leave.team;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.vertx.sqlclient.Row;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who is away, or will be if it is approved.
 *
 * @param endsOn last day, that before it was broken off
 * @param health whether it is sickness or maternity, which the CNAS pays
 * @param typeCode kind of leave; absent for a mere colleague's eyes
 */
@RegisterForReflection
@Schema(name = "Absence")
record Absence(
    UUID requestId,
    UUID employeeId,
    @Schema(examples = "Benali Amina") String employeeName,
    UUID departmentId,
    @Schema(examples = "2026-12-06") LocalDate startsOn,
    @Schema(examples = "2026-12-10") LocalDate endsOn,
    boolean startsAtNoon,
    boolean endsAtNoon,
    @Schema(examples = "APPROVED") String status,
    @Nullable String typeCode,
    @Nullable String typeName,
    @JsonIgnore boolean health,
    @JsonIgnore long version,
    @JsonIgnore OffsetDateTime changedAt) {

  static Absence of(Row row) {
    return new Absence(
        row.getUUID("id"),
        row.getUUID("employee_id"),
        row.getString("employee_name"),
        row.getUUID("department_id"),
        row.getLocalDate("starts_on"),
        row.getLocalDate("ends_on"),
        row.getBoolean("starts_at_noon"),
        row.getBoolean("ends_at_noon"),
        row.getString("status"),
        row.getString("type_code"),
        row.getString("type_name"),
        row.getBoolean("is_health"),
        row.getLong("version"),
        row.getOffsetDateTime("changed_at"));
  }
}
