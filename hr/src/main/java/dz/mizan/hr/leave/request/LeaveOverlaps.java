package dz.mizan.hr.leave.request;

import dz.mizan.common.problem.Refusal;

/** The person has leave at that time, asked for or approved. */
final class LeaveOverlaps extends Refusal {
  LeaveOverlaps() {
    super(Kind.CONFLICT, "leave-overlaps");
  }
}
