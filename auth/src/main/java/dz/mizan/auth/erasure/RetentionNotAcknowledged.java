package dz.mizan.auth.erasure;

import dz.mizan.common.problem.Refusal;

/** Books have to be kept for ten years (Code de commerce, art. 12), erased here or not. */
public final class RetentionNotAcknowledged extends Refusal {
  RetentionNotAcknowledged() {
    super(Kind.RULE_BROKEN, "retention-not-acknowledged");
    violation("acknowledgeRetention", "must be true");
  }
}
