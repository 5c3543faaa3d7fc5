package dz.mizan.inventory.count;

import dz.mizan.common.problem.Refusal;

/** Some of the stock is in another count that is open. */
final class AlreadyBeingCounted extends Refusal {
  AlreadyBeingCounted() {
    super(Kind.CONFLICT, "already-being-counted");
  }
}
