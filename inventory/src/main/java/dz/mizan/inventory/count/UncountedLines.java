package dz.mizan.inventory.count;

import dz.mizan.common.problem.Refusal;

/** Lines were not counted, and it was not said what becomes of them. */
final class UncountedLines extends Refusal {
  UncountedLines(long lines) {
    super(Kind.RULE_BROKEN, "uncounted-lines");
    fact("lines", lines);
    violation("uncounted", "LEAVE or ZERO");
  }
}
