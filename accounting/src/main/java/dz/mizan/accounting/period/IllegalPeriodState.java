package dz.mizan.accounting.period;

import dz.mizan.common.problem.Refusal;

/** The month or year does not go from its state to that one. */
public final class IllegalPeriodState extends Refusal {
  public IllegalPeriodState(String period, String from, String to) {
    super(Kind.CONFLICT, "illegal-period-state");
    fact("period", period);
    fact("from", from);
    fact("to", to);
  }
}
