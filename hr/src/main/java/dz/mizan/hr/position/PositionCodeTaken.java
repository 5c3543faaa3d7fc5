package dz.mizan.hr.position;

import dz.mizan.common.problem.Refusal;

/** Another position of the company has this code. */
final class PositionCodeTaken extends Refusal {
  PositionCodeTaken(String code) {
    super(Kind.CONFLICT, "position-code-taken");
    fact("positionCode", code);
  }
}
