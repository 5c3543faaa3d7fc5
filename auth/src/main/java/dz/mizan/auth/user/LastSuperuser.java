package dz.mizan.auth.user;

import dz.mizan.common.problem.Refusal;

/** Without this user nobody in the company could do everything. */
public final class LastSuperuser extends Refusal {
  LastSuperuser() {
    super(Kind.CONFLICT, "last-superuser");
  }
}
