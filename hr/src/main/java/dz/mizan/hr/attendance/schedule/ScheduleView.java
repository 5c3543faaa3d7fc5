package dz.mizan.hr.attendance.schedule;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Row;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A schedule.
 *
 * @param weeklyMinutes of work, on the average
 */
@RegisterForReflection
record ScheduleView(
    UUID id,
    @JsonIgnore long version,
    String code,
    String name,
    LocalDate firstDay,
    int cycleDays,
    int weeklyMinutes,
    List<DayView> days,
    boolean isArchived) {
  static final String COLUMNS =
      """
      c.id, c.version, c.code, c.name, c.first_day, c.cycle_days, c.weekly_minutes, c.is_archived,
        (select json_agg(json_build_object('day', d.day, 'shift', d.shift_id, 'code', s.code)
          order by d.day) from schedule_day d join shift s on s.id = d.shift_id
          where d.schedule_id = c.id) as days
      """;

  /** A day that is worked. */
  @RegisterForReflection
  @Schema(name = "ScheduleDayView")
  record DayView(int day, UUID shiftId, String shiftCode) {}

  static ScheduleView of(Row row) {
    return new ScheduleView(
        row.getUUID("id"),
        row.getLong("version"),
        row.getString("code"),
        row.getString("name"),
        row.getLocalDate("first_day"),
        row.getInteger("cycle_days"),
        row.getInteger("weekly_minutes"),
        days((JsonArray) row.getValue("days")),
        row.getBoolean("is_archived"));
  }

  private static List<DayView> days(@Nullable JsonArray days) {
    return days == null
        ? List.of()
        : days.stream()
            .map(JsonObject.class::cast)
            .map(
                day ->
                    new DayView(
                        day.getInteger("day"),
                        UUID.fromString(day.getString("shift")),
                        day.getString("code")))
            .toList();
  }

  /** The shift of a day of the calendar; null if it is free. */
  @Nullable UUID shiftOn(LocalDate day) {
    int inCycle = (int) Math.floorMod(ChronoUnit.DAYS.between(firstDay, day), cycleDays) + 1;
    for (var one : days) {
      if (one.day() == inCycle) {
        return one.shiftId();
      }
    }
    return null;
  }
}
