package dz.mizan.accounting.entry;

import dz.mizan.common.problem.Refusal;

/** What assets in service were bought by is not taken back: dispose of them first. */
public final class EntryOfAsset extends Refusal {
  EntryOfAsset() {
    super(Kind.CONFLICT, "entry-of-asset");
  }
}
