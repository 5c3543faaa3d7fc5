package dz.mizan.hr.position;

import dz.mizan.common.problem.Refusal;

/** Somebody holds the position, or will. */
final class PositionInUse extends Refusal {
  PositionInUse(long employees) {
    super(Kind.CONFLICT, "position-in-use");
    fact("employees", employees);
  }
}
