package dz.mizan.accounting.reversal;

import dz.mizan.common.problem.Refusal;
import java.util.List;
import java.util.UUID;

/** Lines of the entry settle others, or are settled by them: undo that first. */
public final class EntryMatched extends Refusal {
  EntryMatched(List<UUID> matchings) {
    super(Kind.CONFLICT, "entry-matched");
    fact("matchings", matchings.stream().map(UUID::toString).toList());
  }
}
