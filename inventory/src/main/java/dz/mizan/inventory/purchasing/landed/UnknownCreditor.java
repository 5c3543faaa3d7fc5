package dz.mizan.inventory.purchasing.landed;

import dz.mizan.common.problem.Refusal;
import java.util.UUID;

/** The company has no such supplier. */
final class UnknownCreditor extends Refusal {
  UnknownCreditor(UUID id) {
    super(Kind.RULE_BROKEN, "unknown-supplier");
    fact("supplierId", id.toString());
    violation("supplierId", "unknown");
  }
}
