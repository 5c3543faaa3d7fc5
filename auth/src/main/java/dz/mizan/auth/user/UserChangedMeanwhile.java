package dz.mizan.auth.user;

import dz.mizan.common.problem.Refusal;

/** The user was changed while he logged in; the next attempt sees the change. */
public final class UserChangedMeanwhile extends Refusal {
  UserChangedMeanwhile() {
    super(Kind.NOT_READY, "temporarily-unavailable");
  }
}
