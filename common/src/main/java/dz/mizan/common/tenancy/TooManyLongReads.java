package dz.mizan.common.tenancy;

import dz.mizan.common.problem.Refusal;

/** Enough exports and verifications are running, in the company or in all. */
public final class TooManyLongReads extends Refusal {
  TooManyLongReads() {
    super(Kind.TOO_MANY, "too-many-long-reads");
    retryAfter(5);
  }
}
