package dz.mizan.accounting.entry;

import dz.mizan.common.problem.Refusal;
import dz.mizan.common.problem.Violation;
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

  /** Notes what is wrong with a line. */
  void add(Violation wrong) {
    violation(wrong.field(), wrong.message());
  }

  /** All that is wrong. */
  static InvalidLines of(List<Violation> wrong) {
    var refusal = new InvalidLines();
    wrong.forEach(refusal::add);
    return refusal;
  }

  static InvalidLines none() {
    return new InvalidLines();
  }
}
