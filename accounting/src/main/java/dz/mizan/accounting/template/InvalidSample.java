package dz.mizan.accounting.template;

import dz.mizan.common.problem.Refusal;

/** The sample is no event of that kind. */
final class InvalidSample extends Refusal {
  InvalidSample(String why) {
    super(Kind.RULE_BROKEN, "invalid-sample-event");
    violation("event", why);
  }
}
