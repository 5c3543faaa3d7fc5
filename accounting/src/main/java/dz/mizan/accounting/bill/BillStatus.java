package dz.mizan.accounting.bill;

import java.util.Map;
import java.util.Set;

/** Life of a bill; NEXT holds the only legal moves. */
enum BillStatus {
  DRAFT,
  POSTED,
  CANCELLED;

  private static final Map<BillStatus, Set<BillStatus>> NEXT =
      Map.of(DRAFT, Set.of(POSTED), POSTED, Set.of(CANCELLED), CANCELLED, Set.of());

  /**
   * @throws BillRefusals.WrongStatus if it cannot become that
   */
  void requireNext(BillStatus next) {
    if (!NEXT.getOrDefault(this, Set.of()).contains(next)) {
      throw new BillRefusals.WrongStatus(this);
    }
  }
}
