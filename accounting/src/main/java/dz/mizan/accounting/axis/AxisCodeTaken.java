package dz.mizan.accounting.axis;

import dz.mizan.common.problem.Refusal;

/** The company has a cost centre or project with this code already. */
final class AxisCodeTaken extends Refusal {
  AxisCodeTaken(Axis axis, String code) {
    super(Kind.CONFLICT, "analytic-code-taken");
    fact("axis", axis.entity());
    fact("analyticCode", code);
    violation("code", code + " is in use");
  }
}
