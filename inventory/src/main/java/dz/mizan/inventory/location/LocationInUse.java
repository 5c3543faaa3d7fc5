package dz.mizan.inventory.location;

import dz.mizan.common.problem.Refusal;

/** Goods lie in the location, or active locations are under it. */
final class LocationInUse extends Refusal {
  /**
   * @param by {@code stock} or {@code locations}
   */
  LocationInUse(String by) {
    super(Kind.CONFLICT, "location-in-use");
    fact("by", by);
  }
}
