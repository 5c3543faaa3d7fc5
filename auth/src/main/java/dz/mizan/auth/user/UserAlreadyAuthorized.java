package dz.mizan.auth.user;

import dz.mizan.common.problem.Refusal;

/** Somebody was faster, or it was done before. */
public final class UserAlreadyAuthorized extends Refusal {
  UserAlreadyAuthorized() {
    super(Kind.CONFLICT, "user-already-authorized");
  }
}
