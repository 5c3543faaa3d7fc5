package dz.mizan.auth.credential;

import dz.mizan.common.problem.Refusal;

/** The changes of rights have not been read from the database yet. */
final class ChangesNotRead extends Refusal {
  ChangesNotRead() {
    super(Kind.NOT_READY, "temporarily-unavailable");
  }
}
