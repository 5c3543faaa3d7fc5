package dz.mizan.auth.role;

import dz.mizan.common.problem.Refusal;

/** Who is restricted himself can let others only into a part of that. */
public final class ScopeNotHeld extends Refusal {
  ScopeNotHeld(String kind) {
    super(Kind.FORBIDDEN, "scope-not-held");
    fact("scope", kind);
  }
}
