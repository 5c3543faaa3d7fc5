package dz.mizan.inventory.purchasing;

import java.util.Map;
import java.util.Set;

/** Life of a purchase order; NEXT holds the only legal moves. */
public enum PurchaseOrderStatus {
  /** Being written. */
  DRAFT,
  /** May be sent; its lines are fixed. */
  APPROVED,
  /** The supplier has it. */
  SENT,
  /** Some of it has come; more receipts keep it so. */
  PARTIALLY_RECEIVED,
  /** All of it has come. */
  RECEIVED,
  /** Nothing more is expected. */
  CLOSED,
  /** Nothing of it has come, and nothing will. */
  CANCELLED;

  private static final Map<PurchaseOrderStatus, Set<PurchaseOrderStatus>> NEXT =
      Map.of(
          DRAFT, Set.of(APPROVED, CANCELLED),
          APPROVED, Set.of(SENT, CANCELLED),
          SENT, Set.of(PARTIALLY_RECEIVED, RECEIVED, CANCELLED),
          PARTIALLY_RECEIVED, Set.of(PARTIALLY_RECEIVED, RECEIVED, CLOSED),
          RECEIVED, Set.of(CLOSED),
          CLOSED, Set.of(),
          CANCELLED, Set.of());

  boolean canBecome(PurchaseOrderStatus next) {
    return NEXT.getOrDefault(this, Set.of()).contains(next);
  }

  /** Whether its lines count as incoming. */
  boolean isExpected() {
    return this == APPROVED || this == SENT || this == PARTIALLY_RECEIVED;
  }
}
