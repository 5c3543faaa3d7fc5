package dz.mizan.hr.department;

import dz.mizan.common.problem.Refusal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The department that should be above is not one of the company. */
final class UnknownParent extends Refusal {
  UnknownParent(@Nullable UUID parentId) {
    super(Kind.RULE_BROKEN, "unknown-department");
    fact("departmentId", parentId);
    violation("parentId", "no such department");
  }
}
