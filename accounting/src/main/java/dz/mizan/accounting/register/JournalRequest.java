package dz.mizan.accounting.register;

import dz.mizan.accounting.sheet.BadPeriod;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which part of the journal is wanted; a bean parameter. */
public class JournalRequest {
  @Parameter(description = "Fiscal year; that of the days, or the current one", example = "2026")
  @QueryParam("year")
  @Min(1900)
  @Max(2999)
  @Nullable Integer year;

  @Parameter(description = "First day; 1 January by default", example = "2026-11-01")
  @QueryParam("from")
  @Pattern(regexp = Period.DATE, message = "a date such as 2026-11-20")
  @Nullable String from;

  @Parameter(description = "Last day of the same year; 31 December by default")
  @QueryParam("to")
  @Pattern(regexp = Period.DATE, message = "a date such as 2026-11-20")
  @Nullable String to;

  @Parameter(description = "Code of one journal; all by default", example = "VE")
  @QueryParam("journal")
  @Pattern(regexp = "[A-Z0-9]{1,8}", message = "1 to 8 capital letters or digits")
  @Nullable String journal;

  /**
   * @throws BadPeriod if from and to are not days of one year, in their order
   */
  void check() {
    if (!Period.isPeriod(year, from, to)) {
      throw new BadPeriod("from", "from and to must be days of one year, in their order");
    }
  }

  Period period(int current) {
    return Period.of(year, from, to, current);
  }
}
