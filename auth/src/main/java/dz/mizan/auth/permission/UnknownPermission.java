package dz.mizan.auth.permission;

import dz.mizan.common.problem.Refusal;

/** No endpoint of any service asks for this permission. */
public final class UnknownPermission extends Refusal {
  UnknownPermission(String permission) {
    super(Kind.RULE_BROKEN, "unknown-permission");
    fact("permission", permission);
    violation("permissions", "unknown permission");
  }
}
