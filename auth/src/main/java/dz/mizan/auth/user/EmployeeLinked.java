package dz.mizan.auth.user;

import dz.mizan.common.problem.Refusal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The employee is another user already, or the user another employee. */
public final class EmployeeLinked extends Refusal {
  EmployeeLinked(@Nullable UUID employeeId) {
    super(Kind.CONFLICT, "employee-linked");
    fact("employeeId", employeeId);
  }
}
