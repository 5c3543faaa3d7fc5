package dz.mizan.inventory.report;

import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** The days of a report, first and last included; a bean parameter. */
public class ReportPeriod {
  @Parameter(
      description = "First day; by default a year before the last one",
      example = "2026-01-01")
  @QueryParam("from")
  @Pattern(regexp = ReportDay.PATTERN, message = ReportDay.MESSAGE)
  @Nullable String from;

  @Parameter(description = "Last day; today by default, not later", example = "2026-11-20")
  @QueryParam("until")
  @Pattern(regexp = ReportDay.PATTERN, message = ReportDay.MESSAGE)
  @Nullable String until;

  /**
   * @param until not before from
   */
  record Days(LocalDate from, LocalDate until) {
    LocalDate dayBefore() {
      return from.minusDays(1);
    }

    long count() {
      return ChronoUnit.DAYS.between(from, until) + 1;
    }
  }

  /**
   * @throws BadDay if one of the two is no day or still to come, or they are in the wrong order
   */
  Days days() {
    var last = ReportDay.parse("until", until);
    var first = from == null ? last.minusYears(1).plusDays(1) : ReportDay.parse("from", from);
    if (first.isAfter(last)) {
      throw BadDay.afterTheLast();
    }
    return new Days(first, last);
  }
}
