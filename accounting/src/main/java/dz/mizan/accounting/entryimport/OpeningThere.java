package dz.mizan.accounting.entryimport;

import dz.mizan.common.problem.Refusal;

/** Opening balances of the year were imported: a second file would count them twice. */
final class OpeningThere extends Refusal {
  OpeningThere(int year) {
    super(Kind.CONFLICT, "opening-there");
    fact("year", year);
  }
}
