package dz.mizan.hr.position;

import dz.mizan.common.problem.Refusal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The company has no such department that is in use. */
final class UnknownPositionDepartment extends Refusal {
  UnknownPositionDepartment(@Nullable UUID departmentId) {
    super(Kind.RULE_BROKEN, "unknown-department");
    fact("departmentId", departmentId);
    violation("departmentId", "no such department");
  }
}
