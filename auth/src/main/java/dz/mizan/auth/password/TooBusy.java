package dz.mizan.auth.password;

import dz.mizan.common.problem.Refusal;

/** More passwords wait to be checked than can be within a few seconds. */
public final class TooBusy extends Refusal {
  public TooBusy() {
    super(Kind.NOT_READY, "too-busy");
    retryAfter(2);
  }
}
