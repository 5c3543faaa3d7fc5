package dz.mizan.hr.calendar;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.vertx.sqlclient.Row;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A holiday of the company's own as clients see it. */
@RegisterForReflection
@Schema(name = "Holiday")
record HolidayView(
    UUID id,
    @Schema(examples = "Pont du 2 novembre") String name,
    @Nullable String nameAr,
    @Schema(examples = "2026-11-02") LocalDate startsOn,
    LocalDate endsOn,
    @Nullable String site,
    long version) {

  static HolidayView of(Row row) {
    return new HolidayView(
        row.getUUID("id"),
        row.getString("name"),
        row.getString("name_ar"),
        row.getLocalDate("starts_on"),
        row.getLocalDate("ends_on"),
        row.getString("site"),
        row.getLong("version"));
  }
}
