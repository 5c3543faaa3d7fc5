package dz.mizan.accounting.register;

import dz.mizan.common.problem.Refusal;

/** More lines than anybody prints: as CSV it may have any length. */
final class ReportTooLong extends Refusal {
  ReportTooLong(int most) {
    super(Kind.RULE_BROKEN, "report-too-long");
    fact("most", most);
  }
}
