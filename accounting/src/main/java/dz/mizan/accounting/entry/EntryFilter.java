package dz.mizan.accounting.entry;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which entries a list shows; a bean parameter. Texts, so that a bad date is told as such. */
public class EntryFilter {
  private static final String DATE = "[12][0-9]{3}-[01][0-9]-[0-3][0-9]";
  private static final String NO_CONTROL = "[^\\p{Cntrl}\\p{Cs}]*";

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

  @Parameter(description = "Fiscal year", example = "2026")
  @QueryParam("year")
  @Min(1900)
  @Max(2999)
  @Nullable Integer year;

  @Parameter(description = "Number in its journal and year", example = "12")
  @QueryParam("number")
  @Min(1)
  @Nullable Long number;

  @Parameter(description = "With a line on an account that begins so", example = "411")
  @QueryParam("account")
  @Pattern(regexp = "[0-9]{1,12}", message = "1 to 12 digits")
  @Nullable String account;

  @Parameter(description = "With a line of this partner")
  @QueryParam("partnerId")
  @Nullable UUID partnerId;

  @Parameter(description = "What it follows from", example = "invoice")
  @QueryParam("origin")
  @Size(max = 60)
  @Pattern(regexp = "[a-z][a-z0-9.-]*", message = "such as invoice or stock.moved")
  @Nullable String origin;

  @Parameter(description = "Id of what it follows from")
  @QueryParam("originId")
  @Nullable UUID originId;

  @Parameter(description = "Total of either side, or amount of a line", example = "119000.00")
  @QueryParam("amount")
  @Positive
  @DecimalMax("999999999999999999.99")
  @Digits(integer = 18, fraction = 2)
  @Nullable BigDecimal amount;

  @Parameter(description = "In its label or reference, whatever the case", example = "loyer")
  @QueryParam("q")
  @Size(min = 1, max = 100)
  @Pattern(regexp = NO_CONTROL, message = "no control characters")
  @Nullable String q;

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
