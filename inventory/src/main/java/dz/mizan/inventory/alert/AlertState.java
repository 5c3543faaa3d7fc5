package dz.mizan.inventory.alert;

import java.util.Map;
import java.util.Set;

/** Life of an alert; NEXT holds the only legal moves. */
public enum AlertState {
  OPEN,
  /** Somebody has seen it. */
  ACKNOWLEDGED,
  /** It is over. */
  CLOSED;

  private static final Map<AlertState, Set<AlertState>> NEXT =
      Map.of(OPEN, Set.of(ACKNOWLEDGED, CLOSED), ACKNOWLEDGED, Set.of(CLOSED), CLOSED, Set.of());

  boolean canBecome(AlertState next) {
    return NEXT.getOrDefault(this, Set.of()).contains(next);
  }
}
