package dz.mizan.auth.user;

import dz.mizan.common.problem.Refusal;

/** The proof is right, but the user may not log in yet or any more. */
public final class UserNotAuthorized extends Refusal {
  UserNotAuthorized() {
    super(Kind.FORBIDDEN, "user-not-authorized");
  }
}
