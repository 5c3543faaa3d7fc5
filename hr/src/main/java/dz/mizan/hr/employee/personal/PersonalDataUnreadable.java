package dz.mizan.hr.employee.personal;

import dz.mizan.common.problem.Refusal;

/** Birth and family do not open: to write some of it would lose the rest. */
final class PersonalDataUnreadable extends Refusal {
  PersonalDataUnreadable() {
    super(Kind.CONFLICT, "personal-data-unreadable");
  }
}
