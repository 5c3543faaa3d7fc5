package dz.mizan.common.security;

import dz.mizan.common.problem.Refusal;

/** The token is good, but its user has not proved lately who he is (RFC 9470). */
public final class StepUpRequired extends Refusal {
  StepUpRequired() {
    super(Kind.UNAUTHENTICATED, "step-up-required");
    fact("maxAgeSeconds", SteppedUp.MAX_AGE_SECONDS);
    challenge(
        "Bearer error=\"insufficient_user_authentication\","
            + " error_description=\"A more recent authentication is required\", max_age="
            + SteppedUp.MAX_AGE_SECONDS);
  }
}
