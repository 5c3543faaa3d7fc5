package dz.mizan.auth.origin;

import dz.mizan.common.problem.Refusal;

/** The origins that companies allow have not been read from the database yet. */
final class OriginsNotRead extends Refusal {
  OriginsNotRead() {
    super(Kind.NOT_READY, "temporarily-unavailable");
  }
}
