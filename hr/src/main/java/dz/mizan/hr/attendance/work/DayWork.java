package dz.mizan.hr.attendance.work;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of a day, in minutes.
 *
 * @param planned what was to be worked after leave, holidays and rest, within the legal week
 * @param worked within the shift and the legal week, with what the tolerance forgives
 * @param absent neither worked nor late nor early
 * @param leave what leave took of the shift
 * @param overtime beyond the shift or the legal week, or all work of a free day
 * @param overtimeNight the part of it between 21:00 and 05:00
 * @param night all work between 21:00 and 05:00
 * @param span from the first to the last minute
 */
public record DayWork(
    LocalDate day,
    DayKind kind,
    int planned,
    int worked,
    int late,
    int early,
    int absent,
    int leave,
    int overtime,
    int overtimeNight,
    int night,
    int span,
    @Nullable LocalDateTime firstIn,
    @Nullable LocalDateTime lastOut,
    List<Anomaly> anomalies) {

  /** The same with so much of the work as overtime; as far as may be, what was done at night. */
  DayWork withOvertime(int minutes) {
    return new DayWork(
        day,
        kind,
        Math.max(0, planned - minutes),
        worked - minutes,
        late,
        early,
        absent,
        leave,
        overtime + minutes,
        overtimeNight + Math.min(minutes, night - overtimeNight),
        night,
        span,
        firstIn,
        lastOut,
        anomalies);
  }

  boolean isTooLong() {
    return span > WorkRules.LONGEST_SPAN_MINUTES;
  }

  /** Whether its overtime gives as much rest, beside the premium (arts 35 and 36). */
  public boolean givesRest() {
    return overtime > 0 && (kind == DayKind.REST_DAY || kind == DayKind.HOLIDAY);
  }
}
