package dz.mizan.accounting.payment;

import java.util.Map;
import java.util.Set;

/** Life of a payment; NEXT holds the only legal moves. */
public enum PaymentStatus {
  POSTED,
  BOUNCED,
  CANCELLED;

  private static final Map<PaymentStatus, Set<PaymentStatus>> NEXT =
      Map.of(POSTED, Set.of(BOUNCED, CANCELLED), BOUNCED, Set.of(), CANCELLED, Set.of());

  boolean canBecome(PaymentStatus next) {
    return NEXT.getOrDefault(this, Set.of()).contains(next);
  }
}
