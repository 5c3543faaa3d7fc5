package dz.mizan.accounting.treasury;

import dz.mizan.accounting.settings.Today;
import io.smallrye.mutiny.Uni;
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

  /** First and last day. */
  record Days(LocalDate from, LocalDate to) {}

  /**
   * @throws InvalidTreasury if there is no such date
   */
  Uni<Days> days() {
    var last = to == null ? Today.date() : Uni.createFrom().item(date("to", to));
    return last.map(
        until -> new Days(from == null ? until.withDayOfMonth(1) : date("from", from), until));
  }

  private static LocalDate date(String parameter, String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeException e) {
      throw new InvalidTreasury(parameter, "no such date");
    }
  }
}
