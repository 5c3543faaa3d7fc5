package dz.mizan.accounting.chart;

import dz.mizan.common.problem.Refusal;

/** The account is closed, or open, already. */
final class IllegalAccountState extends Refusal {
  IllegalAccountState(String code, boolean closed) {
    super(Kind.CONFLICT, "illegal-account-state");
    fact("account", code);
    fact("state", closed ? "CLOSED" : "OPEN");
  }
}
