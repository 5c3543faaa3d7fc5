package dz.mizan.hr.employee;

import dz.mizan.common.problem.Refusal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The company has no such position. */
final class UnknownPosition extends Refusal {
  UnknownPosition(@Nullable UUID positionId) {
    super(Kind.RULE_BROKEN, "unknown-position");
    fact("positionId", positionId);
    violation("positionId", "no such position");
  }
}
