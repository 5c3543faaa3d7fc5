package dz.mizan.inventory.pos.session;

import java.util.Map;
import java.util.Set;

/** Life of a session; NEXT holds the only legal moves. */
public enum TillSessionStatus {
  OPEN,
  CLOSED;

  private static final Map<TillSessionStatus, Set<TillSessionStatus>> NEXT =
      Map.of(OPEN, Set.of(CLOSED), CLOSED, Set.of());

  boolean canBecome(TillSessionStatus next) {
    return NEXT.getOrDefault(this, Set.of()).contains(next);
  }
}
