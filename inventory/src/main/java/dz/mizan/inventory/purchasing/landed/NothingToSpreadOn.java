package dz.mizan.inventory.purchasing.landed;

import dz.mizan.common.problem.Refusal;

/** The receipts have no goods, or none with a value or weight to spread by. */
final class NothingToSpreadOn extends Refusal {
  NothingToSpreadOn(SpreadMethod method) {
    super(Kind.RULE_BROKEN, "nothing-to-spread-on");
    fact("method", method.name());
  }
}
