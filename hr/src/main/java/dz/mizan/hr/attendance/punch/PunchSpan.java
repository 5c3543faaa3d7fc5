package dz.mizan.hr.attendance.punch;

import dz.mizan.hr.attendance.BadDates;
import dz.mizan.hr.attendance.Limits;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which punches a list shows; a bean parameter. */
public class PunchSpan {
  private static final int MOST_DAYS = 366;

  @Parameter(description = "First day; by default 31 days ago", example = "2026-11-01")
  @QueryParam("from")
  @Pattern(regexp = Limits.DAY)
  @Nullable String from;

  @Parameter(description = "Last day; by default today", example = "2026-11-30")
  @QueryParam("to")
  @Pattern(regexp = Limits.DAY)
  @Nullable String to;

  LocalDate first() {
    return from == null ? last().minusDays(31) : Limits.day("from", from);
  }

  LocalDate last() {
    return to == null ? LocalDate.now(Limits.ZONE) : Limits.day("to", to);
  }

  /**
   * @throws BadDates if it ends before it starts, or is longer than a year
   */
  PunchSpan require() {
    if (last().isBefore(first()) || first().plusDays(MOST_DAYS).isBefore(last())) {
      throw new BadDates("to", "not before the first day, and at most a year later");
    }
    return this;
  }
}
