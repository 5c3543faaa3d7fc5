package dz.mizan.accounting.bankstatement;

import dz.mizan.common.problem.Refusal;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** The file as a whole cannot be read, or does not add up. Nothing of it comes in. */
final class BrokenStatement extends Refusal {
  private BrokenStatement(String code, int line, String message) {
    super(Kind.RULE_BROKEN, code);
    fact("line", line == 0 ? null : line);
    fact("reason", message);
    violation(line == 0 ? "file" : "line " + line, message);
  }

  /**
   * @param line from 1; 0 if it is not one line's fault
   */
  static BrokenStatement at(int line, String message) {
    return new BrokenStatement("unreadable-statement", line, message);
  }

  static BrokenStatement unequal(
      BigDecimal opening, BigDecimal total, BigDecimal closing, @Nullable String reference) {
    var refusal =
        new BrokenStatement(
            "statement-does-not-add-up",
            0,
            opening.toPlainString()
                + " + "
                + total.toPlainString()
                + " is not "
                + closing.toPlainString());
    refusal.fact("statement", reference);
    return refusal;
  }

  static BrokenStatement anotherAccount(String found) {
    return new BrokenStatement("statement-of-another-account", 0, found);
  }
}
