package dz.mizan.accounting.closing;

import dz.mizan.common.problem.Refusal;

/** The opening balances of the year were imported: carrying too would count them twice. */
final class OpeningImported extends Refusal {
  OpeningImported(int year) {
    super(Kind.CONFLICT, "opening-imported");
    fact("year", year);
  }
}
