package dz.mizan.accounting.entry;

import dz.mizan.common.problem.Refusal;

/** An entry is reversed once. */
public final class AlreadyReversed extends Refusal {
  public AlreadyReversed(String entryId) {
    super(Kind.CONFLICT, "already-reversed");
    fact("entryId", entryId);
  }
}
