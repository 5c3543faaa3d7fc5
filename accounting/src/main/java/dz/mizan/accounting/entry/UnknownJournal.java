package dz.mizan.accounting.entry;

import dz.mizan.common.problem.Refusal;

/** The company has no such journal. */
public final class UnknownJournal extends Refusal {
  UnknownJournal(String journal) {
    super(Kind.RULE_BROKEN, "unknown-journal");
    fact("journal", journal);
    violation("journal", "no journal has this code");
  }
}
