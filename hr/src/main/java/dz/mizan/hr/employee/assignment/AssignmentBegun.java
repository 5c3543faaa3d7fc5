package dz.mizan.hr.employee.assignment;

import dz.mizan.common.problem.Refusal;

/** Only what is to come can be taken back; what holds already is changed by another one. */
final class AssignmentBegun extends Refusal {
  AssignmentBegun() {
    super(Kind.CONFLICT, "assignment-begun");
  }
}
