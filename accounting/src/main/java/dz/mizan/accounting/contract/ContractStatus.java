package dz.mizan.accounting.contract;

import java.util.Map;
import java.util.Set;

/** Life of a contract; NEXT holds the only legal moves. */
public enum ContractStatus {
  /** Being written: nothing is billed. */
  DRAFT,
  ACTIVE,
  /** Nothing is billed until it is resumed. */
  PAUSED,
  ENDED;

  private static final Map<ContractStatus, Set<ContractStatus>> NEXT =
      Map.of(
          DRAFT, Set.of(ACTIVE),
          ACTIVE, Set.of(PAUSED, ENDED),
          PAUSED, Set.of(ACTIVE, ENDED),
          ENDED, Set.of());

  boolean canBecome(ContractStatus next) {
    return NEXT.getOrDefault(this, Set.of()).contains(next);
  }
}
