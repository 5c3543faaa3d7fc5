package dz.mizan.hr.employee;

import dz.mizan.common.problem.Refusal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The company has no such department. */
final class UnknownDepartment extends Refusal {
  UnknownDepartment(@Nullable UUID departmentId) {
    super(Kind.RULE_BROKEN, "unknown-department");
    fact("departmentId", departmentId);
    violation("departmentId", "no such department");
  }
}
