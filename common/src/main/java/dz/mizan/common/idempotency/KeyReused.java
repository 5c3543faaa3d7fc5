package dz.mizan.common.idempotency;

import dz.mizan.common.problem.Refusal;

/** The Idempotency-Key was already used, for another request. */
public final class KeyReused extends Refusal {
  public KeyReused() {
    super(Kind.RULE_BROKEN, "idempotency-key-reused");
  }
}
