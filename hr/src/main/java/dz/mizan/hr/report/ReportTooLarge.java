package dz.mizan.hr.report;

import dz.mizan.common.problem.Refusal;

/** The report would have more lines than is given out at once. */
final class ReportTooLarge extends Refusal {
  private ReportTooLarge(int most) {
    super(Kind.RULE_BROKEN, "report-too-large");
    fact("most", most);
  }

  static void check(int lines, int most) {
    if (lines > most) {
      throw new ReportTooLarge(most);
    }
  }
}
