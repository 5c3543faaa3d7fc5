package dz.mizan.accounting.chart;

import dz.mizan.common.problem.Refusal;

/** Something stands in the way: a balance, lines, subdivisions, a journal, automatic entries. */
final class AccountInUse extends Refusal {
  /** Why the account must stay as it is. */
  enum By {
    LINES,
    BALANCE,
    SUBDIVISIONS,
    JOURNAL,
    CLOSED_PARENT,
    AUTOMATIC
  }

  AccountInUse(String code, By by) {
    super(Kind.CONFLICT, "account-in-use");
    fact("account", code);
    fact("by", by.name());
  }
}
