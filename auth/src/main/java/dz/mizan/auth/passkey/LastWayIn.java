package dz.mizan.auth.passkey;

import dz.mizan.common.problem.Refusal;

/** The user has no password: without this passkey he could not log in any more. */
public final class LastWayIn extends Refusal {
  LastWayIn() {
    super(Kind.CONFLICT, "last-way-in");
  }
}
