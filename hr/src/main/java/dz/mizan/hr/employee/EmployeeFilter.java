package dz.mizan.hr.employee;

import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which employees a list shows; a bean parameter. */
public class EmployeeFilter {
  @Parameter(description = "Only those of this department itself")
  @QueryParam("departmentId")
  @Nullable UUID departmentId;

  @Parameter(description = "Only those in this position")
  @QueryParam("positionId")
  @Nullable UUID positionId;

  @Parameter(description = "Only those whose manager this is")
  @QueryParam("managerId")
  @Nullable UUID managerId;

  @Parameter(description = "ACTIVE, SUSPENDED or LEFT")
  @QueryParam("status")
  @Pattern(regexp = "ACTIVE|SUSPENDED|LEFT", message = "ACTIVE, SUSPENDED or LEFT")
  @Nullable String status;

  @Parameter(description = "The one with this number")
  @QueryParam("number")
  @Pattern(regexp = "E-[0-9]{4,18}", message = "such as E-0001")
  @Nullable String number;

  @Parameter(description = "me: only those below the caller, at any depth; needs no permission")
  @QueryParam("below")
  @Pattern(regexp = "me", message = "me")
  @Nullable String below;

  boolean isBelowMe() {
    return below != null;
  }

  @Nullable UUID departmentId() {
    return departmentId;
  }

  UUID @Nullable [] departments() {
    return Employees.departments(departmentId);
  }

  @Nullable UUID positionId() {
    return positionId;
  }

  @Nullable UUID managerId() {
    return managerId;
  }

  @Nullable String statusName() {
    return status;
  }

  @Nullable String number() {
    return number;
  }
}
