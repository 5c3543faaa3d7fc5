package dz.mizan.inventory.stream;

import dz.mizan.common.problem.Refusal;

/** Enough streams are open, of the company or in this process. */
final class TooManyStreams extends Refusal {
  TooManyStreams() {
    super(Kind.TOO_MANY, "too-many-streams");
    retryAfter(15);
  }
}
