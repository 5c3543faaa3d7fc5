package dz.mizan.auth.employee;

import java.util.Map;
import java.util.Set;

/** Life of a proposal; NEXT holds the only legal moves. */
enum ProposalStatus {
  /** Waits for an admin. */
  OPEN,
  /** The employee is a user; open again when that user is deleted. */
  ACCEPTED,
  /** He shall be none. */
  DISMISSED,
  /** He left or was suspended. */
  WITHDRAWN;

  private static final Map<ProposalStatus, Set<ProposalStatus>> NEXT =
      Map.of(
          OPEN, Set.of(ACCEPTED, DISMISSED, WITHDRAWN),
          ACCEPTED, Set.of(OPEN, WITHDRAWN),
          DISMISSED, Set.of(OPEN, WITHDRAWN),
          WITHDRAWN, Set.of(OPEN));

  boolean canBecome(ProposalStatus next) {
    return NEXT.getOrDefault(this, Set.of()).contains(next);
  }
}
