package dz.mizan.inventory.warehouse;

import dz.mizan.common.problem.Refusal;

/** What is named in a request is no active warehouse of the company. */
final class UnknownWarehouse extends Refusal {
  UnknownWarehouse() {
    super(Kind.RULE_BROKEN, "unknown-warehouse");
  }
}
