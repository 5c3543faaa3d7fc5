package dz.mizan.accounting.entry;

import dz.mizan.common.problem.Refusal;
import java.util.List;

/** Some lines cannot be posted; the violations say which and why. */
public final class InvalidLines extends Refusal {
  private InvalidLines() {
    super(Kind.RULE_BROKEN, "invalid-entry-lines");
  }

  static InvalidLines count(int lines) {
    var refusal = new InvalidLines();
    refusal.violation(
        "lines", lines + " lines; " + DraftEntry.MIN_LINES + " to " + DraftEntry.MAX_LINES);
    return refusal;
  }

  /**
   * @param wrong indexes from 0
   */
  static InvalidLines notOneSided(List<Integer> wrong) {
    var refusal = new InvalidLines();
    wrong.forEach(i -> refusal.violation("lines[" + i + "]", "either debit or credit, above zero"));
    return refusal;
  }

  /**
   * @param unknown indexes from 0 of lines whose account is not in the chart
   * @param headings indexes from 0 of lines whose account is not posted to
   */
  static InvalidLines accounts(
      List<DraftEntry.Line> lines, List<Integer> unknown, List<Integer> headings) {
    var refusal = new InvalidLines();
    unknown.forEach(i -> refusal.account(i, lines.get(i), "is not in the chart"));
    headings.forEach(i -> refusal.account(i, lines.get(i), "is a heading: use a subdivision"));
    return refusal;
  }

  private void account(int index, DraftEntry.Line line, String why) {
    violation("lines[" + index + "].account", line.account() + " " + why);
  }
}
