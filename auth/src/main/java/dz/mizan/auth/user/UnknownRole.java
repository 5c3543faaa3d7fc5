package dz.mizan.auth.user;

import dz.mizan.common.problem.Refusal;

/** There is no such role. */
public final class UnknownRole extends Refusal {
  UnknownRole(String role) {
    super(Kind.RULE_BROKEN, "unknown-role");
    fact("role", role);
    violation("roles", "unknown role");
  }
}
