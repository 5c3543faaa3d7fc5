package dz.mizan.hr.position;

import dz.mizan.common.problem.Refusal;

/** The position is archived, or is not, and so there is nothing to be done. */
final class PositionArchived extends Refusal {
  private PositionArchived(String code) {
    super(Kind.CONFLICT, code);
  }

  static PositionArchived already() {
    return new PositionArchived("position-archived");
  }

  static PositionArchived not() {
    return new PositionArchived("position-not-archived");
  }
}
