package dz.mizan.hr.leave.request;

import dz.mizan.hr.calendar.Days;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which requests; a bean parameter. */
public class LeaveFilter {
  @QueryParam("employeeId")
  @Nullable UUID employeeId;

  @QueryParam("departmentId")
  @Nullable UUID departmentId;

  @QueryParam("typeId")
  @Nullable UUID typeId;

  @QueryParam("status")
  @Pattern(
      regexp = "DRAFT|SUBMITTED|APPROVED|REJECTED|CANCELLED|INTERRUPTED",
      message = "a status of a request")
  @Nullable String status;

  @Parameter(description = "Those with a day on or after that one", example = "2026-12-01")
  @QueryParam("from")
  @Pattern(regexp = Days.PATTERN, message = Days.MESSAGE)
  @Nullable String from;

  @Parameter(description = "Those with a day on or before that one", example = "2026-12-31")
  @QueryParam("to")
  @Pattern(regexp = Days.PATTERN, message = Days.MESSAGE)
  @Nullable String to;

  @Parameter(description = "Those that wait for the caller's decision as manager or delegate")
  @QueryParam("toDecide")
  boolean toDecide;
}
