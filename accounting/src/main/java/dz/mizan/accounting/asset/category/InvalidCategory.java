package dz.mizan.accounting.asset.category;

import dz.mizan.common.problem.Refusal;

/** A category whose method, life and accounts do not go together. */
final class InvalidCategory extends Refusal {
  InvalidCategory(String field, String why) {
    super(Kind.RULE_BROKEN, "invalid-asset-category");
    violation(field, why);
  }
}
