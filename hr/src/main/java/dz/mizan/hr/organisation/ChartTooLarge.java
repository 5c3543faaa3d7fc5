package dz.mizan.hr.organisation;

import dz.mizan.common.problem.Refusal;

/** More people or boxes than one answer holds; a part of the company can be asked for. */
final class ChartTooLarge extends Refusal {
  private ChartTooLarge(int most) {
    super(Kind.RULE_BROKEN, "chart-too-large");
    fact("most", most);
  }

  static void check(int size, int most) {
    if (size > most) {
      throw new ChartTooLarge(most);
    }
  }
}
