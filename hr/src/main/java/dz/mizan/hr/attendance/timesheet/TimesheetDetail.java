package dz.mizan.hr.attendance.timesheet;

import com.fasterxml.jackson.annotation.JsonFormat;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.vertx.sqlclient.Row;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A timesheet with its days, its overtime, and who moved it on. */
@RegisterForReflection
record TimesheetDetail(
    TimesheetView timesheet, List<Day> days, List<Overtime> overtime, List<Step> steps) {

  /**
   * A day; figures in minutes.
   *
   * @param span from the first to the last minute
   */
  @RegisterForReflection
  @Schema(name = "TimesheetDay")
  record Day(
      LocalDate day,
      String kind,
      int planned,
      int worked,
      int late,
      int early,
      int absent,
      int leave,
      int overtime,
      int night,
      int span,
      @Nullable LocalDateTime firstIn,
      @Nullable LocalDateTime lastOut,
      List<String> anomalies) {

    static Day of(Row row) {
      return new Day(
          row.getLocalDate("day"),
          row.getString("kind"),
          row.getInteger("planned"),
          row.getInteger("worked"),
          row.getInteger("late"),
          row.getInteger("early"),
          row.getInteger("absent"),
          row.getInteger("leave"),
          row.getInteger("overtime"),
          row.getInteger("night"),
          row.getInteger("span"),
          row.getLocalDateTime("first_in"),
          row.getLocalDateTime("last_out"),
          List.of(row.getArrayOfStrings("anomalies")));
    }
  }

  /**
   * Overtime that is paid alike.
   *
   * @param premium in percent
   */
  @RegisterForReflection
  @Schema(name = "TimesheetOvertime")
  record Overtime(
      String kind,
      @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal hours,
      @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal premium) {

    static Overtime of(Row row) {
      return new Overtime(
          row.getString("kind"), row.getBigDecimal("hours"), row.getBigDecimal("premium"));
    }
  }

  /** Who moved it on. */
  @RegisterForReflection
  @Schema(name = "TimesheetStep")
  record Step(String step, @Nullable String reason, @Nullable UUID doneBy, OffsetDateTime doneAt) {

    static Step of(Row row) {
      return new Step(
          row.getString("step"),
          row.getString("reason"),
          row.getUUID("done_by"),
          row.getOffsetDateTime("done_at"));
    }
  }
}
