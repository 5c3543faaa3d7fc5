package dz.mizan.inventory.count;

import dz.mizan.common.problem.Refusal;

/** More lines than one count may have: it is to be divided by categories or locations. */
final class CountTooLarge extends Refusal {
  static final int MAX_LINES = 20_000;

  CountTooLarge(long lines) {
    super(Kind.RULE_BROKEN, "count-too-large");
    fact("lines", lines);
    fact("max", MAX_LINES);
  }
}
