package dz.mizan.accounting.credit.dunning;

import static java.util.Objects.requireNonNull;

import java.util.Map;
import java.util.Set;

/** Life of a letter; NEXT holds the only legal moves. */
enum LetterStatus {
  PROPOSED,
  SENT,
  DROPPED;

  private static final Map<LetterStatus, Set<LetterStatus>> NEXT =
      Map.of(PROPOSED, Set.of(SENT, DROPPED), SENT, Set.of(), DROPPED, Set.of());

  boolean canBecome(LetterStatus next) {
    return requireNonNull(NEXT.get(this)).contains(next);
  }
}
