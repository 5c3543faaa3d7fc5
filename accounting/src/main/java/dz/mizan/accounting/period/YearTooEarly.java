package dz.mizan.accounting.period;

import dz.mizan.common.problem.Refusal;

/** Years are opened at most one ahead. */
final class YearTooEarly extends Refusal {
  YearTooEarly(int year, int current) {
    super(Kind.RULE_BROKEN, "fiscal-year-too-early");
    fact("year", year);
    fact("current", current);
  }
}
