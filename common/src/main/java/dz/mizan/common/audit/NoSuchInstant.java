package dz.mizan.common.audit;

import dz.mizan.common.problem.Refusal;

/** It looks like an instant and is none, such as the 30th of February. */
public final class NoSuchInstant extends Refusal {
  NoSuchInstant(String parameter) {
    super(Kind.INVALID, "invalid-request");
    violation(parameter, "no such instant");
  }
}
