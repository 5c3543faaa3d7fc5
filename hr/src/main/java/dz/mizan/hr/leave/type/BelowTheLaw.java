package dz.mizan.hr.leave.type;

import dz.mizan.common.problem.Refusal;
import org.jspecify.annotations.Nullable;

/** The law gives more leave of that kind, or gives it at all. */
final class BelowTheLaw extends Refusal {
  BelowTheLaw(@Nullable String leaveType) {
    super(Kind.RULE_BROKEN, "leave-below-the-law");
    fact("leaveType", leaveType);
  }
}
