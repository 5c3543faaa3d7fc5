package dz.mizan.accounting.register;

import dz.mizan.accounting.sheet.BadPeriod;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which lines of the general ledger are wanted; a bean parameter. */
public class GeneralLedgerRequest {
  private static final String ACCOUNT = "[1-9][0-9]{0,11}";

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

  @Parameter(description = "From this account or group", example = "401")
  @QueryParam("accountFrom")
  @Pattern(regexp = ACCOUNT, message = "1 to 12 digits")
  @Nullable String accountFrom;

  @Parameter(description = "To this account or group, with all below it", example = "411")
  @QueryParam("accountTo")
  @Pattern(regexp = ACCOUNT, message = "1 to 12 digits")
  @Nullable String accountTo;

  @Parameter(description = "Lines of this partner alone")
  @QueryParam("partnerId")
  @Nullable UUID partnerId;

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

  String first() {
    return accountFrom == null ? "1" : accountFrom;
  }

  // Above every account that begins with it, in any collation.
  String last() {
    return (accountTo == null ? "9" : accountTo) + "999999999999";
  }
}
