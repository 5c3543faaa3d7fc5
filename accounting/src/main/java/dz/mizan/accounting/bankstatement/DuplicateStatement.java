package dz.mizan.accounting.bankstatement;

import dz.mizan.common.problem.Refusal;
import java.util.List;

/** The file, its statement, or lines of it came in before. */
final class DuplicateStatement extends Refusal {
  private static final int MOST_SHOWN = 20;

  private DuplicateStatement(String code) {
    super(Kind.CONFLICT, code);
  }

  static DuplicateStatement statement() {
    return new DuplicateStatement("statement-imported-already");
  }

  /**
   * @param sources of the file, from 1
   */
  static DuplicateStatement lines(List<Integer> sources) {
    var refusal = new DuplicateStatement("statement-lines-imported-already");
    refusal.fact("lines", sources.size());
    sources.stream()
        .limit(MOST_SHOWN)
        .forEach(line -> refusal.violation("line " + line, "came in before by another file"));
    return refusal;
  }
}
