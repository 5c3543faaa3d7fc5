package dz.mizan.common.edge;

import dz.mizan.common.problem.Refusal;

/** The client went away in the middle of its body. */
public final class BodyCutOff extends Refusal {
  BodyCutOff() {
    super(Kind.INVALID, "malformed-json");
  }
}
