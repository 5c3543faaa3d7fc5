package dz.mizan.inventory.location;

import dz.mizan.common.problem.Refusal;

/** The parent is no active location of the warehouse, or of a kind that is not above. */
final class WrongParent extends Refusal {
  WrongParent() {
    super(Kind.RULE_BROKEN, "wrong-parent-location");
    violation("parentId", "must be an active location of this warehouse, of a kind above");
  }
}
