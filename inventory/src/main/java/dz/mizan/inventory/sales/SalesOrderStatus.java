package dz.mizan.inventory.sales;

import java.util.Map;
import java.util.Set;

/** Life of a sales order; NEXT holds the only legal moves. */
public enum SalesOrderStatus {
  /** Its goods are reserved, for a while. */
  PENDING,
  /** Confirmed: its goods are reserved until they are shipped. */
  PROCESSING,
  /** Delivered; what is refunded of it is counted until all is. */
  COMPLETED,
  CANCELLED,
  /** All of it was refunded. */
  REFUNDED;

  private static final Map<SalesOrderStatus, Set<SalesOrderStatus>> NEXT =
      Map.of(
          PENDING, Set.of(PROCESSING, CANCELLED),
          PROCESSING, Set.of(COMPLETED, CANCELLED),
          COMPLETED, Set.of(REFUNDED),
          CANCELLED, Set.of(),
          REFUNDED, Set.of());

  boolean canBecome(SalesOrderStatus next) {
    return NEXT.getOrDefault(this, Set.of()).contains(next);
  }
}
