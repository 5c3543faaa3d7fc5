package dz.mizan.hr.attendance.punch;

import dz.mizan.common.problem.Refusal;

/** The badge is somebody's on some of these days. */
final class BadgeTaken extends Refusal {
  BadgeTaken(String number) {
    super(Kind.CONFLICT, "badge-taken");
    fact("value", number);
  }
}
