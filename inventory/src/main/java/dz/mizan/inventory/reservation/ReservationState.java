package dz.mizan.inventory.reservation;

import java.util.Map;
import java.util.Set;

/** Life of a reservation; NEXT holds the only legal moves. It ends once. */
public enum ReservationState {
  /** Something is still promised. */
  ACTIVE,
  /** Given back before anybody took it. */
  RELEASED,
  /** Its time was over. */
  EXPIRED,
  /** All of it was taken. */
  CONSUMED;

  // Active to active: its time is changed, or a part of it is taken.
  private static final Map<ReservationState, Set<ReservationState>> NEXT =
      Map.of(
          ACTIVE,
          Set.of(ACTIVE, RELEASED, EXPIRED, CONSUMED),
          RELEASED,
          Set.of(),
          EXPIRED,
          Set.of(),
          CONSUMED,
          Set.of());

  boolean canBecome(ReservationState next) {
    return NEXT.getOrDefault(this, Set.of()).contains(next);
  }
}
