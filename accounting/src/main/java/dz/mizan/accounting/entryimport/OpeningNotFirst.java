package dz.mizan.accounting.entryimport;

import dz.mizan.common.problem.Refusal;

/** Earlier years are in the books: their balances are carried, not imported. */
final class OpeningNotFirst extends Refusal {
  OpeningNotFirst(int year) {
    super(Kind.CONFLICT, "opening-not-first");
    fact("year", year);
  }
}
