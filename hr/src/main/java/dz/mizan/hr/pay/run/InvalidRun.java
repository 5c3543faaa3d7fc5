package dz.mizan.hr.pay.run;

import dz.mizan.common.problem.Refusal;

/** Month, kind and people of a run do not go together. */
final class InvalidRun extends Refusal {
  InvalidRun(String field, String message) {
    super(Kind.RULE_BROKEN, "invalid-payroll-run");
    violation(field, message);
  }
}
