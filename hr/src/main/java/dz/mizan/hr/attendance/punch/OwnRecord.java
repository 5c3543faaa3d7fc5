package dz.mizan.hr.attendance.punch;

import dz.mizan.common.problem.Refusal;

/** Nobody corrects or approves his own time. */
public final class OwnRecord extends Refusal {
  public OwnRecord() {
    super(Kind.FORBIDDEN, "own-time-record");
  }
}
