package dz.mizan.accounting.treasury;

import dz.mizan.common.problem.Refusal;

/** Fields that do not fit the books or each other. */
final class InvalidTreasury extends Refusal {
  InvalidTreasury(String field, String message) {
    super(Kind.INVALID, "invalid-request");
    violation(field, message);
  }
}
