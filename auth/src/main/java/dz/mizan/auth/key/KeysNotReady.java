package dz.mizan.auth.key;

import dz.mizan.common.problem.Refusal;

/** The signing keys have not been read from the database yet. */
public final class KeysNotReady extends Refusal {
  KeysNotReady() {
    super(Kind.NOT_READY, "temporarily-unavailable");
  }
}
