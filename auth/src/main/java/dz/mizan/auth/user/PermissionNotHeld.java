package dz.mizan.auth.user;

import dz.mizan.common.problem.Refusal;

/** The roles superuser and admin are granted only by one who may do everything. */
public final class PermissionNotHeld extends Refusal {
  PermissionNotHeld(String role) {
    super(Kind.FORBIDDEN, "permission-not-held");
    fact("role", role);
  }
}
