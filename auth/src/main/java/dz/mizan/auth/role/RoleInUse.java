package dz.mizan.auth.role;

import dz.mizan.common.problem.Refusal;

/** Somebody has the role; nobody loses rights by the way. */
public final class RoleInUse extends Refusal {
  RoleInUse(String code, int users) {
    super(Kind.CONFLICT, "role-in-use");
    fact("role", code);
    fact("users", users);
  }
}
