package dz.mizan.accounting.journal;

import dz.mizan.common.problem.Refusal;

/** A journal that cannot be: without its bank account, or with one that is none. */
final class BadJournal extends Refusal {
  BadJournal(String field, String message) {
    super(Kind.RULE_BROKEN, "invalid-journal");
    violation(field, message);
  }
}
