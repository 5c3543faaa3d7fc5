package dz.mizan.hr.employee;

import dz.mizan.common.problem.Refusal;

/** Another employee logs in as this user. */
final class UserTaken extends Refusal {
  UserTaken() {
    super(Kind.CONFLICT, "user-taken");
    violation("userId", "is another employee");
  }
}
