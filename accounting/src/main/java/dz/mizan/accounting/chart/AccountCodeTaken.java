package dz.mizan.accounting.chart;

import dz.mizan.common.problem.Refusal;

/** The chart has an account with this code. */
final class AccountCodeTaken extends Refusal {
  AccountCodeTaken(String code) {
    super(Kind.CONFLICT, "account-code-taken");
    fact("account", code);
    violation("code", "the chart has this account already");
  }
}
