package dz.mizan.auth.user;

import dz.mizan.common.problem.Refusal;

/** Nobody grants a role that permits more than he may himself. */
public final class PermissionNotHeld extends Refusal {
  PermissionNotHeld(String role) {
    super(Kind.FORBIDDEN, "permission-not-held");
    fact("role", role);
  }
}
