package dz.mizan.auth.user;

import java.util.Map;
import java.util.Set;

/** Life of a user; NEXT holds the only legal moves. */
public enum UserStatus {
  /** Registered himself and waits until somebody in the company decides. */
  PENDING,
  /** Has rights, but no password before he takes the invitation up. */
  INVITED,
  /** May log in. */
  AUTHORIZED,
  /** Was not let in. */
  REJECTED,
  /** May not log in for the time being; keeps his rights for the day he comes back. */
  DEACTIVATED,
  /** Gone; only the row is left, because history refers to it. */
  DELETED;

  private static final Map<UserStatus, Set<UserStatus>> NEXT =
      Map.of(
          PENDING, Set.of(AUTHORIZED, REJECTED, DELETED),
          INVITED, Set.of(AUTHORIZED, DELETED),
          AUTHORIZED, Set.of(DEACTIVATED, DELETED),
          REJECTED, Set.of(AUTHORIZED, DELETED),
          DEACTIVATED, Set.of(AUTHORIZED, DELETED),
          DELETED, Set.of());

  boolean canBecome(UserStatus next) {
    return NEXT.getOrDefault(this, Set.of()).contains(next);
  }

  /** Whether a user in this state has roles and permissions, even if he cannot use them now. */
  boolean hasRights() {
    return this == INVITED || this == AUTHORIZED || this == DEACTIVATED;
  }
}
