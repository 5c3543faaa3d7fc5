package dz.mizan.hr.calendar;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.vertx.sqlclient.Row;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The weekly rest from a day on as clients see it. */
@RegisterForReflection
@Schema(name = "WorkCalendar")
record CalendarView(
    UUID id, @Nullable String site, LocalDate validFrom, Set<DayOfWeek> restDays, long version) {

  static CalendarView of(Row row) {
    return new CalendarView(
        row.getUUID("id"),
        row.getString("site"),
        row.getLocalDate("valid_from"),
        WeekDays.of(row.getArrayOfShorts("rest_days")),
        row.getLong("version"));
  }
}
