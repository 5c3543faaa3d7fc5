package dz.mizan.common.edge;

import dz.mizan.common.problem.Refusal;

/** The query has more parameters than any operation takes. */
public final class TooManyParameters extends Refusal {
  TooManyParameters(int limit) {
    super(Kind.INVALID, "invalid-request");
    violation("query", "at most " + limit + " parameters");
  }
}
