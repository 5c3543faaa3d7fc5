package dz.mizan.inventory.transfer;

import java.util.Map;
import java.util.Set;

/** Life of a transfer; NEXT holds the only legal moves. */
public enum TransferStatus {
  DRAFT,
  /** All of it is in transit. */
  SENT,
  PARTIALLY_RECEIVED,
  RECEIVED,
  /** Recalled before anything had arrived. */
  RETURNED_TO_SENDER,
  /** What was still in transit is lost. */
  CLOSED_SHORT,
  CANCELLED;

  private static final Map<TransferStatus, Set<TransferStatus>> NEXT =
      Map.of(
          DRAFT, Set.of(SENT, CANCELLED),
          SENT, Set.of(PARTIALLY_RECEIVED, RECEIVED, RETURNED_TO_SENDER, CLOSED_SHORT),
          PARTIALLY_RECEIVED, Set.of(PARTIALLY_RECEIVED, RECEIVED, CLOSED_SHORT),
          RECEIVED, Set.of(),
          RETURNED_TO_SENDER, Set.of(),
          CLOSED_SHORT, Set.of(),
          CANCELLED, Set.of());

  boolean canBecome(TransferStatus next) {
    return NEXT.getOrDefault(this, Set.of()).contains(next);
  }

  /** Whether nothing can happen to it any more. */
  boolean isEnd() {
    return NEXT.getOrDefault(this, Set.of()).isEmpty();
  }
}
