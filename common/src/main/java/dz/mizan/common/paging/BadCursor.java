package dz.mizan.common.paging;

import dz.mizan.common.problem.Refusal;

/** The cursor is not a nextCursor of this list. */
public final class BadCursor extends Refusal {
  public BadCursor() {
    super(Kind.INVALID, "bad-cursor");
    violation("cursor", "not a nextCursor of this list");
  }
}
