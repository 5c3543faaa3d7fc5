package dz.mizan.hr.report;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.vertx.sqlclient.Row;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A day to remember.
 *
 * @param kind WORK, counted from the first day of the last hiring, or BIRTHDAY
 * @param years of work; null for a birthday, whose year is sealed
 */
@RegisterForReflection
@Schema(name = "AnniversaryLine")
record AnniversaryLine(
    @Schema(examples = "2026-11-20") LocalDate day,
    @Schema(examples = "WORK") String kind,
    @Schema(examples = "5") @Nullable Integer years,
    UUID employeeId,
    @Schema(examples = "E-0001") String number,
    @Schema(examples = "Amina") String firstName,
    @Schema(examples = "Benali") String lastName,
    UUID departmentId) {
  static final String[] HEAD = {"day", "kind", "years", "number", "firstName", "lastName"};

  static AnniversaryLine of(Row row) {
    return new AnniversaryLine(
        row.getLocalDate("day"),
        row.getString("kind"),
        row.getInteger("years"),
        row.getUUID("id"),
        row.getString("number"),
        row.getString("first_name"),
        row.getString("last_name"),
        row.getUUID("department_id"));
  }

  @Nullable Object[] csv() {
    return new @Nullable Object[] {day, kind, years, number, firstName, lastName};
  }
}
