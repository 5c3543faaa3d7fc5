package dz.mizan.hr.employee;

import dz.mizan.common.problem.Refusal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The company has no such employee, or he has left. */
public final class UnknownManager extends Refusal {
  public UnknownManager(@Nullable UUID managerId) {
    super(Kind.RULE_BROKEN, "unknown-manager");
    fact("managerId", managerId);
    violation("managerId", "nobody who works for the company");
  }
}
