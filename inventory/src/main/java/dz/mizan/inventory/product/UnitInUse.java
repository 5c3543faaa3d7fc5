package dz.mizan.inventory.product;

import dz.mizan.common.problem.Refusal;

/** Something still refers to a unit that is to go: a price, for one. */
final class UnitInUse extends Refusal {
  UnitInUse() {
    super(Kind.CONFLICT, "unit-in-use");
    violation("units", "in use");
  }
}
