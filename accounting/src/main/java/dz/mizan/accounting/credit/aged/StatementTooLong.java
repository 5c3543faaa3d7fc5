package dz.mizan.accounting.credit.aged;

import dz.mizan.common.problem.Refusal;

/** More lines than a statement has: a shorter period is to be asked for. */
final class StatementTooLong extends Refusal {
  StatementTooLong(int max) {
    super(Kind.RULE_BROKEN, "statement-too-long");
    fact("max", max);
    violation("from", "more than " + max + " lines; ask for a shorter period");
  }
}
