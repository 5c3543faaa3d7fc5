package dz.mizan.accounting.entry;

import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.QueryParam;
import java.time.DateTimeException;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which entries a list shows; a bean parameter. Texts, so that a bad date is told as such. */
public class EntryFilter {
  private static final String DATE = "[12][0-9]{3}-[01][0-9]-[0-3][0-9]";

  @Parameter(description = "Code of the journal", example = "OD")
  @QueryParam("journal")
  @Pattern(regexp = "[A-Z0-9]{1,8}", message = "1 to 8 capital letters or digits")
  @Nullable String journal;

  @Parameter(description = "First date, inclusive", example = "2026-11-01")
  @QueryParam("from")
  @Pattern(regexp = DATE, message = "a date such as 2026-11-20")
  @Nullable String from;

  @Parameter(description = "Last date, inclusive", example = "2026-11-30")
  @QueryParam("to")
  @Pattern(regexp = DATE, message = "a date such as 2026-11-20")
  @Nullable String to;

  @Nullable LocalDate from() {
    return date("from", from);
  }

  @Nullable LocalDate to() {
    return date("to", to);
  }

  private static @Nullable LocalDate date(String parameter, @Nullable String text) {
    try {
      return text == null ? null : LocalDate.parse(text);
    } catch (DateTimeException e) {
      throw new NoSuchDate(parameter);
    }
  }
}
