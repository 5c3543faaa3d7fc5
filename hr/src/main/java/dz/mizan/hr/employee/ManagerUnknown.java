package dz.mizan.hr.employee;

import dz.mizan.common.problem.Refusal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The company has no such employee, or he has left. */
public final class ManagerUnknown extends Refusal {
  public ManagerUnknown(@Nullable UUID managerId) {
    super(Kind.RULE_BROKEN, "unknown-manager");
    fact("managerId", managerId);
    violation("managerId", "nobody who works for the company");
  }
}
