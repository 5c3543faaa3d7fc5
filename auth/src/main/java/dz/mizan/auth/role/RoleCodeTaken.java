package dz.mizan.auth.role;

import dz.mizan.common.problem.Refusal;

/** There is a role with this code, the company's own or a built-in one. */
public final class RoleCodeTaken extends Refusal {
  RoleCodeTaken(String code) {
    super(Kind.CONFLICT, "role-code-taken");
    fact("role", code);
  }
}
