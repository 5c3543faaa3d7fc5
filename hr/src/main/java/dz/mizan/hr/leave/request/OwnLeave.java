package dz.mizan.hr.leave.request;

import dz.mizan.common.problem.Refusal;

/** Nobody decides about his own leave. */
final class OwnLeave extends Refusal {
  OwnLeave() {
    super(Kind.FORBIDDEN, "own-leave");
  }
}
