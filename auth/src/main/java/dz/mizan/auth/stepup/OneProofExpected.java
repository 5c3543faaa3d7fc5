package dz.mizan.auth.stepup;

import dz.mizan.common.problem.Refusal;

/** The request has no proof, or several. */
public final class OneProofExpected extends Refusal {
  OneProofExpected() {
    super(Kind.INVALID, "one-proof-expected");
    violation("", "exactly one of passkey, otp, recoveryCode and password");
  }
}
