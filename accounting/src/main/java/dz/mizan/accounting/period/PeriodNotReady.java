package dz.mizan.accounting.period;

import dz.mizan.common.problem.Refusal;
import java.util.List;

/** Something must be dealt with before the month or year can be closed; the violations say what. */
public final class PeriodNotReady extends Refusal {
  private PeriodNotReady(String period, List<CheckView> findings) {
    super(Kind.CONFLICT, "period-not-ready");
    fact("period", period);
    findings.forEach(finding -> violation(finding.code(), finding.detail()));
  }

  /**
   * @throws PeriodNotReady if something of what was found is a blocker
   */
  public static void throwIfBlocked(String period, List<CheckView> found) {
    var blockers = found.stream().filter(f -> f.severity() == Severity.BLOCKER).toList();
    if (!blockers.isEmpty()) {
      throw new PeriodNotReady(period, blockers);
    }
  }
}
