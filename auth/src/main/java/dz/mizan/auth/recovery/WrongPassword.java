package dz.mizan.auth.recovery;

import dz.mizan.common.problem.Refusal;

/** The current password is another one. Not 401: the caller is known, and his token is good. */
public final class WrongPassword extends Refusal {
  WrongPassword() {
    super(Kind.RULE_BROKEN, "wrong-password");
    violation("currentPassword", "wrong");
  }
}
