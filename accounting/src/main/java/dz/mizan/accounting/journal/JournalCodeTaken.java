package dz.mizan.accounting.journal;

import dz.mizan.common.problem.Refusal;

/** The company has a journal with this code. */
final class JournalCodeTaken extends Refusal {
  JournalCodeTaken(String code) {
    super(Kind.CONFLICT, "journal-code-taken");
    fact("journal", code);
    violation("code", "another journal has this code");
  }
}
