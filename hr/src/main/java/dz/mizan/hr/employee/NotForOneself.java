package dz.mizan.hr.employee;

import dz.mizan.common.problem.Refusal;

/** Nobody decides about himself, whatever he may do to others. */
public final class NotForOneself extends Refusal {
  NotForOneself() {
    super(Kind.FORBIDDEN, "own-record");
  }
}
