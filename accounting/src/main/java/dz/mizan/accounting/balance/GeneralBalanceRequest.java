package dz.mizan.accounting.balance;

import dz.mizan.accounting.sheet.BadPeriod;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** What balance générale is wanted; a bean parameter. */
public class GeneralBalanceRequest {
  @Parameter(description = "Fiscal year; the current one by default", example = "2026")
  @QueryParam("year")
  @Min(1900)
  @Max(2999)
  @Nullable Integer year;

  @Parameter(description = "First month", example = "1")
  @QueryParam("from")
  @DefaultValue("1")
  @Min(1)
  @Max(12)
  int from = 1;

  @Parameter(description = "Last month", example = "12")
  @QueryParam("to")
  @DefaultValue("12")
  @Min(1)
  @Max(12)
  int to = 12;

  @Parameter(description = "With the entries that closed the year; only up to month 12")
  @QueryParam("closing")
  @DefaultValue("false")
  boolean closing;

  @Parameter(description = "2: balances; 4: movements and balances; 6: with the opening")
  @QueryParam("columns")
  @DefaultValue("6")
  @Pattern(regexp = "2|4|6", message = "2, 4 or 6")
  String columns = "6";

  @Parameter(description = "By accounts of so many digits; each account by default", example = "3")
  @QueryParam("digits")
  @DefaultValue("12")
  @Min(1)
  @Max(12)
  int digits = 12;

  /**
   * @throws BadPeriod if the first month comes after the last, or closing entries are asked for of
   *     a year that does not go to its end
   */
  void check() {
    if (from > to) {
      throw new BadPeriod("from", "must not come after the last month");
    }
    if (closing && to < 12) {
      throw new BadPeriod("closing", "only with month 12");
    }
  }

  int columns() {
    return Integer.parseInt(columns);
  }

  int last() {
    return closing ? Balances.CLOSING : to;
  }
}
