package dz.mizan.accounting.credit.dunning;

import dz.mizan.common.problem.Refusal;

/** Levels that would not follow each other. */
final class InvalidLevel extends Refusal {
  InvalidLevel(String field, String why) {
    super(Kind.RULE_BROKEN, "invalid-dunning-level");
    violation(field, why);
  }
}
