package dz.mizan.auth.user;

import dz.mizan.common.problem.Refusal;

/** Another user of the company has this name, in this or another spelling. */
public final class UsernameTaken extends Refusal {
  UsernameTaken(String username) {
    super(Kind.CONFLICT, "username-taken");
    fact("username", username);
  }
}
