package dz.mizan.auth.role;

import dz.mizan.common.problem.Refusal;

/** A built-in role is the same in every company and always there. */
public final class RoleBuiltIn extends Refusal {
  RoleBuiltIn(String code) {
    super(Kind.CONFLICT, "role-built-in");
    fact("role", code);
  }
}
