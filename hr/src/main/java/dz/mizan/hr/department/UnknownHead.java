package dz.mizan.hr.department;

import dz.mizan.common.problem.Refusal;
import java.util.UUID;

/** Nobody who works for the company can head the department under this id. */
final class UnknownHead extends Refusal {
  UnknownHead(UUID employeeId) {
    super(Kind.RULE_BROKEN, "unknown-head");
    fact("employeeId", employeeId);
    violation("headId", "nobody who works for the company");
  }
}
