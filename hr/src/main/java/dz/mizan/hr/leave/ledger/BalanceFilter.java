package dz.mizan.hr.leave.ledger;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which balances or entries; a bean parameter. */
public class BalanceFilter {
  @QueryParam("employeeId")
  @Nullable UUID employeeId;

  @QueryParam("departmentId")
  @Nullable UUID departmentId;

  @QueryParam("typeId")
  @Nullable UUID typeId;

  @Parameter(description = "Reference year, by the one in which it begins", example = "2026")
  @QueryParam("year")
  @Min(1949)
  @Max(2099)
  @Nullable Integer year;
}
