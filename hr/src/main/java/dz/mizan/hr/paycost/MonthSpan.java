package dz.mizan.hr.paycost;

import dz.mizan.hr.listing.BadDay;
import dz.mizan.hr.listing.Day;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.QueryParam;
import java.time.YearMonth;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** The months of the report; a bean parameter. */
public class MonthSpan {
  private static final String MONTH = "(19[5-9][0-9]|20[0-9]{2})-(0[1-9]|1[0-2])";
  private static final String MESSAGE = "a month of 1950 to 2099, such as 2026-11";
  private static final int MOST_MONTHS = 12;

  @Parameter(description = "First month; this one if missing", example = "2026-01")
  @QueryParam("from")
  @Pattern(regexp = MONTH, message = MESSAGE)
  @Nullable String from;

  @Parameter(
      description = "Last month, a year later at most; the first if missing",
      example = "2026-11")
  @QueryParam("to")
  @Pattern(regexp = MONTH, message = MESSAGE)
  @Nullable String to;

  YearMonth first() {
    return from == null ? YearMonth.from(Day.today()) : YearMonth.parse(from);
  }

  /**
   * @throws BadDay if it is before the first, or more than a year after
   */
  YearMonth last() {
    var last = to == null ? first() : YearMonth.parse(to);
    if (last.isBefore(first())) {
      throw new BadDay("to", "is before from");
    }
    if (!last.isBefore(first().plusMonths(MOST_MONTHS))) {
      throw new BadDay("to", "at most " + MOST_MONTHS + " months");
    }
    return last;
  }
}
