package dz.mizan.hr.report;

import dz.mizan.hr.listing.BadDay;
import dz.mizan.hr.listing.Day;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** The days of a report; a bean parameter. */
public class Span {
  private static final int MOST_DAYS = 366;
  private static final int MOST_DAYS_BY_MONTH = 3_660;

  @Parameter(description = "First day; the first of this month if missing", example = "2026-11-01")
  @QueryParam("from")
  @Pattern(regexp = Day.PATTERN, message = Day.MESSAGE)
  @Nullable String from;

  @Parameter(
      description = "Last day; today if missing, or from if that is later",
      example = "2026-11-30")
  @QueryParam("to")
  @Pattern(regexp = Day.PATTERN, message = Day.MESSAGE)
  @Nullable String to;

  /** Days from one to another, both counted. */
  record Days(LocalDate from, LocalDate to) {}

  /**
   * A year at most.
   *
   * @throws BadDay if there is no such day, or there are too many
   */
  Days days() {
    return days(MOST_DAYS);
  }

  /** The same for ten years, of which a day in each month is shown. */
  Days months() {
    return days(MOST_DAYS_BY_MONTH);
  }

  private Days days(int most) {
    var first = Day.parse("from", from);
    var last = Day.parse("to", to);
    var start = first == null ? start(last == null ? Day.today() : last) : first;
    var today = Day.today();
    var end = last != null ? last : start.isAfter(today) ? start : today;
    if (end.isBefore(start)) {
      throw new BadDay("to", "is before from");
    }
    if (ChronoUnit.DAYS.between(start, end) >= most) {
      throw new BadDay("to", "at most " + most + " days from the first on");
    }
    return new Days(start, end);
  }

  private static LocalDate start(LocalDate day) {
    return day.withDayOfMonth(1);
  }
}
