package dz.mizan.auth.user;

import dz.mizan.common.problem.Refusal;

/** The password is right, but the user is still pending. */
public final class UserNotAuthorized extends Refusal {
  UserNotAuthorized() {
    super(Kind.FORBIDDEN, "user-not-authorized");
  }
}
