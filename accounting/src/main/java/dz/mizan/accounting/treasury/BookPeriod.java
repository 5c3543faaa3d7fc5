package dz.mizan.accounting.treasury;

import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.QueryParam;
import java.time.DateTimeException;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** From when to when; a bean parameter. Texts, so that a bad date is told as such. */
public class BookPeriod {
  private static final String DATE = "[12][0-9]{3}-[01][0-9]-[0-3][0-9]";

  @Parameter(description = "First day; that of the month if missing", example = "2026-11-01")
  @QueryParam("from")
  @Pattern(regexp = DATE, message = "a date such as 2026-11-20")
  @Nullable String from;

  @Parameter(description = "Last day, inclusive; today if missing", example = "2026-11-30")
  @QueryParam("to")
  @Pattern(regexp = DATE, message = "a date such as 2026-11-20")
  @Nullable String to;

  LocalDate from() {
    return from == null ? to().withDayOfMonth(1) : date("from", from);
  }

  LocalDate to() {
    return to == null ? Today.date() : date("to", to);
  }

  private static LocalDate date(String parameter, String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeException e) {
      throw new InvalidTreasury(parameter, "no such date");
    }
  }
}
