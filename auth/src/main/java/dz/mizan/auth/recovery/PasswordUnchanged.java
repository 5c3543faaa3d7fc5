package dz.mizan.auth.recovery;

import dz.mizan.common.problem.Refusal;

/** The new password is the current one. */
public final class PasswordUnchanged extends Refusal {
  PasswordUnchanged() {
    super(Kind.RULE_BROKEN, "password-unchanged");
    violation("newPassword", "is the current one");
  }
}
