package dz.mizan.hr.attendance.schedule;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Row;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A shift.
 *
 * @param startsAt of the clock in Algiers
 * @param workMinutes without the pauses that are not paid
 */
@RegisterForReflection
record ShiftView(
    UUID id,
    @JsonIgnore long version,
    String code,
    String name,
    String startsAt,
    String endsAt,
    int spanMinutes,
    int workMinutes,
    int lateMinutes,
    int earlyMinutes,
    List<PauseView> pauses,
    boolean isArchived) {
  static final String COLUMNS =
      """
      s.id, s.version, s.code, s.name, s.starts_at, s.ends_at, s.span_minutes, s.late_minutes,
        s.early_minutes, s.is_archived, coalesce((select json_agg(json_build_object(
          'from', p.starts_after, 'to', p.ends_after, 'paid', p.is_paid) order by p.starts_after)
          from shift_pause p where p.shift_id = s.id), '[]'::json) as pauses
      """;

  /** A pause, in times of the clock and in minutes after the shift's start. */
  @RegisterForReflection
  @Schema(name = "ShiftPauseView")
  record PauseView(
      String startsAt,
      String endsAt,
      boolean isPaid,
      @JsonIgnore int startsAfter,
      @JsonIgnore int endsAfter) {}

  static ShiftView of(Row row) {
    var start = row.getLocalTime("starts_at");
    var pauses =
        ((JsonArray) row.getValue("pauses"))
            .stream().map(JsonObject.class::cast).map(pause -> pause(start, pause)).toList();
    int span = row.getInteger("span_minutes");
    int unpaid =
        pauses.stream()
            .filter(pause -> !pause.isPaid())
            .mapToInt(pause -> pause.endsAfter() - pause.startsAfter())
            .sum();
    return new ShiftView(
        row.getUUID("id"),
        row.getLong("version"),
        row.getString("code"),
        row.getString("name"),
        start.toString(),
        row.getLocalTime("ends_at").toString(),
        span,
        span - unpaid,
        row.getInteger("late_minutes"),
        row.getInteger("early_minutes"),
        pauses,
        row.getBoolean("is_archived"));
  }

  LocalTime start() {
    return LocalTime.parse(startsAt);
  }

  private static PauseView pause(LocalTime start, JsonObject pause) {
    int from = pause.getInteger("from");
    int to = pause.getInteger("to");
    return new PauseView(
        start.plusMinutes(from).toString(),
        start.plusMinutes(to).toString(),
        pause.getBoolean("paid"),
        from,
        to);
  }
}
