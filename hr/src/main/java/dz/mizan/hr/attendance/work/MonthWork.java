package dz.mizan.hr.attendance.work;

import java.time.LocalDate;
import java.util.List;
import java.util.function.ToIntFunction;

/**
 * What became of a month.
 *
 * @param days of the month, all of them
 */
public record MonthWork(
    LocalDate month, List<DayWork> days, List<OvertimeLine> overtime, List<Breach> breaches) {

  /** The sum over the days, in minutes. */
  public int sum(ToIntFunction<DayWork> figure) {
    return days.stream().mapToInt(figure).sum();
  }

  /** How many things somebody has to look at first. */
  public int anomalies() {
    return sum(day -> day.anomalies().size());
  }
}
