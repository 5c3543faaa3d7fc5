package dz.mizan.accounting.entryimport;

import dz.mizan.common.problem.Refusal;

/** The file has more lines than one import takes. */
final class TooManyLines extends Refusal {
  TooManyLines(long limit) {
    super(Kind.TOO_LARGE, "too-many-lines");
    fact("limit", limit);
  }
}
