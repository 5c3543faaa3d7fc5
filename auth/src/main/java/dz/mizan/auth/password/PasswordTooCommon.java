package dz.mizan.auth.password;

import dz.mizan.common.problem.Refusal;

/** The password is among the first that somebody would try. */
public final class PasswordTooCommon extends Refusal {
  PasswordTooCommon(String field) {
    super(Kind.RULE_BROKEN, "password-too-common");
    violation(field, "too common");
  }
}
