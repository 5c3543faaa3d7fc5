package dz.mizan.common.ratelimit;

import dz.mizan.common.problem.Refusal;

/** More than a rate limit allows. */
public final class TooManyRequests extends Refusal {
  TooManyRequests(Decision decision) {
    super(Kind.TOO_MANY, "too-many-requests");
    fact("limit", decision.limit().name());
    retryAfter(decision.waitSeconds());
  }
}
