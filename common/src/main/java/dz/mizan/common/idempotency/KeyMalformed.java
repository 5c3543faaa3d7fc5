package dz.mizan.common.idempotency;

import dz.mizan.common.problem.Refusal;

/** The Idempotency-Key is not 1 to 255 visible ASCII characters. */
public final class KeyMalformed extends Refusal {
  KeyMalformed() {
    super(Kind.INVALID, "idempotency-key-malformed");
    violation("Idempotency-Key", "1 to 255 visible ASCII characters");
  }
}
