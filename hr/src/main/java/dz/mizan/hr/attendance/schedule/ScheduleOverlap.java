package dz.mizan.hr.attendance.schedule;

import dz.mizan.common.problem.Refusal;

/** The employee or the department has another schedule on some of these days. */
final class ScheduleOverlap extends Refusal {
  ScheduleOverlap() {
    super(Kind.CONFLICT, "schedule-overlap");
  }
}
