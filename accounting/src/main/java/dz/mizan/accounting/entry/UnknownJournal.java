package dz.mizan.accounting.entry;

import dz.mizan.common.problem.Refusal;

/** The company has no such journal. */
public final class UnknownJournal extends Refusal {
  /**
   * @param entry where the entry is in the request: {@code entries[3].}, or empty
   */
  UnknownJournal(String entry, String journal) {
    super(Kind.RULE_BROKEN, "unknown-journal");
    fact("journal", journal);
    violation(entry + "journal", "no journal has this code");
  }
}
