package dz.mizan.hr.position;

import dz.mizan.common.problem.Refusal;

/** The least salary of a position would be above its greatest. */
final class SalaryBandTurned extends Refusal {
  SalaryBandTurned() {
    super(Kind.RULE_BROKEN, "salary-band-turned");
    violation("salaryMin", "above salaryMax");
  }
}
