package dz.mizan.auth.user;

import dz.mizan.common.problem.Refusal;

/** A user in this state cannot be brought to the one that was asked for. */
public final class WrongUserStatus extends Refusal {
  WrongUserStatus(UserStatus status) {
    super(Kind.CONFLICT, "wrong-user-status");
    fact("status", status);
  }
}
