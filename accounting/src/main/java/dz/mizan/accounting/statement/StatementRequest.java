package dz.mizan.accounting.statement;

import dz.mizan.accounting.balance.Balances;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Of what a statement is wanted; a bean parameter. */
public class StatementRequest {
  @Parameter(description = "Fiscal year; the current one by default", example = "2026")
  @QueryParam("year")
  @Min(1900)
  @Max(2999)
  @Nullable Integer year;

  @Parameter(description = "The first months of the year, up to this one", example = "12")
  @QueryParam("month")
  @DefaultValue("12")
  @Min(1)
  @Max(12)
  int month = 12;

  /** A whole year has its closing entries in its balances. */
  int balancesTo() {
    return month == 12 ? Balances.CLOSING : month;
  }
}
