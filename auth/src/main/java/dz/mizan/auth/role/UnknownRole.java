package dz.mizan.auth.role;

import dz.mizan.common.problem.Refusal;

/** There is no such role in the company. */
public final class UnknownRole extends Refusal {
  UnknownRole(String role) {
    super(Kind.RULE_BROKEN, "unknown-role");
    fact("role", role);
    violation("roles", "unknown role");
  }
}
