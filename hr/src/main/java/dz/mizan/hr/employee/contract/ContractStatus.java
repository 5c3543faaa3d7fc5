package dz.mizan.hr.employee.contract;

import java.util.Map;
import java.util.Set;

/** Life of a contract; NEXT holds the only legal moves. */
enum ContractStatus {
  /** In force, or to come. */
  OPEN,
  /** Over. */
  ENDED,
  /** Never came into force. */
  CANCELLED;

  private static final Map<ContractStatus, Set<ContractStatus>> NEXT =
      Map.of(OPEN, Set.of(ENDED, CANCELLED), ENDED, Set.of(), CANCELLED, Set.of());

  boolean canBecome(ContractStatus next) {
    return NEXT.getOrDefault(this, Set.of()).contains(next);
  }
}
