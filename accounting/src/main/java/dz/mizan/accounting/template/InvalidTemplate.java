package dz.mizan.accounting.template;

import dz.mizan.common.problem.Refusal;
import java.math.BigDecimal;
import java.util.List;

/** A posting template that could not book what happens; the violations say why. */
final class InvalidTemplate extends Refusal {
  private InvalidTemplate() {
    super(Kind.RULE_BROKEN, "invalid-posting-template");
  }

  /**
   * @param wrong indexes of lines from 0
   */
  static InvalidTemplate lines(String field, List<Integer> wrong, String why) {
    var refusal = new InvalidTemplate();
    wrong.forEach(i -> refusal.violation("lines[" + i + "]." + field, why));
    return refusal;
  }

  static InvalidTemplate journal(String journal) {
    var refusal = new InvalidTemplate();
    refusal.violation("journal", "there is no journal " + journal);
    return refusal;
  }

  /** Debits and credits of some event of the kind would differ by that. */
  static InvalidTemplate unbalanced(BigDecimal difference) {
    var refusal = new InvalidTemplate();
    refusal.violation(
        "lines",
        "do not balance: of a sample event, debits exceed credits by "
            + difference.toPlainString());
    return refusal;
  }

  /** The event brings its lines ready. */
  static InvalidTemplate noLines() {
    var refusal = new InvalidTemplate();
    refusal.violation("lines", "the event brings its own lines: none here");
    return refusal;
  }
}
