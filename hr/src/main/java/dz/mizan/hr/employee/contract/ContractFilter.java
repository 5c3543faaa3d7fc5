package dz.mizan.hr.employee.contract;

import dz.mizan.hr.employee.Day;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which contracts a list shows; a bean parameter. */
public class ContractFilter {
  private static final String KINDS = "CDI|CDD|PART_TIME|TRIAL|APPRENTICE";

  @Parameter(description = "Only this employee's")
  @QueryParam("employeeId")
  @Nullable UUID employeeId;

  @Parameter(description = "CDI, CDD, PART_TIME, TRIAL or APPRENTICE")
  @QueryParam("kind")
  @Pattern(regexp = KINDS, message = KINDS)
  @Nullable String kind;

  @Parameter(description = "OPEN, ENDED or CANCELLED")
  @QueryParam("status")
  @Pattern(regexp = "OPEN|ENDED|CANCELLED", message = "OPEN, ENDED or CANCELLED")
  @Nullable String status;

  @Parameter(description = "Only those that end on this day or later")
  @QueryParam("endsFrom")
  @Day
  @Nullable LocalDate endsFrom;

  @Parameter(description = "Only those that end on this day or before")
  @QueryParam("endsUntil")
  @Day
  @Nullable LocalDate endsUntil;
}
