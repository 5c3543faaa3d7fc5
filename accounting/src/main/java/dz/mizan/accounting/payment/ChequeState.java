package dz.mizan.accounting.payment;

import java.util.Map;
import java.util.Set;

/** Where a cheque received is; NEXT holds the only legal moves. */
public enum ChequeState {
  RECEIVED,
  DEPOSITED,
  CLEARED;

  private static final Map<ChequeState, Set<ChequeState>> NEXT =
      Map.of(RECEIVED, Set.of(DEPOSITED), DEPOSITED, Set.of(CLEARED), CLEARED, Set.of());

  boolean canBecome(ChequeState next) {
    return NEXT.getOrDefault(this, Set.of()).contains(next);
  }
}
