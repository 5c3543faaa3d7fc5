package dz.mizan.accounting.period;

import dz.mizan.common.problem.Refusal;

/** Another month or year comes first: closing goes forward, reopening backward. */
public final class PeriodOutOfOrder extends Refusal {

  /**
   * @param first what comes first, such as {@code 2026-09} or {@code 2025}
   */
  public PeriodOutOfOrder(String period, String first) {
    super(Kind.CONFLICT, "period-out-of-order");
    fact("period", period);
    fact("first", first);
  }
}
