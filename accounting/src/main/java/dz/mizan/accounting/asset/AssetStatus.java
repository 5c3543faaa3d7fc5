package dz.mizan.accounting.asset;

import static java.util.Objects.requireNonNull;

import java.util.Map;
import java.util.Set;

/** Life of an asset; NEXT holds the only legal moves. */
enum AssetStatus {
  DRAFT,
  ACTIVE,
  DISPOSED;

  private static final Map<AssetStatus, Set<AssetStatus>> NEXT =
      Map.of(DRAFT, Set.of(ACTIVE), ACTIVE, Set.of(DISPOSED), DISPOSED, Set.of());

  boolean canBecome(AssetStatus next) {
    return requireNonNull(NEXT.get(this)).contains(next);
  }
}
