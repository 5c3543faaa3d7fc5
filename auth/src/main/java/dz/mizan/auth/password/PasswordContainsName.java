package dz.mizan.auth.password;

import dz.mizan.common.problem.Refusal;

/** The password contains a name of the user or of his company. */
public final class PasswordContainsName extends Refusal {
  PasswordContainsName(String field) {
    super(Kind.RULE_BROKEN, "password-contains-name");
    violation(field, "contains a name");
  }
}
