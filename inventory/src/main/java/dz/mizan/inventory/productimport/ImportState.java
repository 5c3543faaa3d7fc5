package dz.mizan.inventory.productimport;

import java.util.Map;
import java.util.Set;

/** Life of an import; NEXT holds the only legal moves. */
enum ImportState {
  /** The file is coming in. */
  UPLOADING,
  /** It is there, and not begun. */
  WAITING,
  /** It is being done; by another process, if that one is gone. */
  RUNNING,
  /** Done; of a dry run: it is known what would happen. */
  COMPLETED,
  /** All or nothing, and there were bad lines: nothing was written. */
  REFUSED,
  /** The file could not be taken in, or the import broke down again and again. */
  FAILED;

  private static final Map<ImportState, Set<ImportState>> NEXT =
      Map.of(
          UPLOADING, Set.of(WAITING, FAILED),
          WAITING, Set.of(RUNNING, FAILED),
          RUNNING, Set.of(COMPLETED, REFUSED, FAILED),
          COMPLETED, Set.of(),
          REFUSED, Set.of(),
          FAILED, Set.of());

  boolean canBecome(ImportState next) {
    return NEXT.getOrDefault(this, Set.of()).contains(next);
  }
}
