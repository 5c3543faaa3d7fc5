package dz.mizan.accounting.reversal;

import dz.mizan.common.problem.Refusal;
import java.util.List;

/** Something relies on some of the entries, so none of them is reversed. */
public final class EntriesInUse extends Refusal {
  /**
   * @param count of all of them
   * @param first some of them, each with what relies on it: {@code OD 12: matching}
   */
  EntriesInUse(long count, List<String> first) {
    super(Kind.CONFLICT, "entries-in-use");
    fact("count", count);
    fact("entries", first);
  }
}
