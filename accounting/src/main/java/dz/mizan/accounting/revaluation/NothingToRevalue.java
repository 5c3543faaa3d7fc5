package dz.mizan.accounting.revaluation;

import dz.mizan.common.problem.Refusal;
import java.time.LocalDate;

/** What is in foreign currencies is worth what the books say. */
final class NothingToRevalue extends Refusal {
  NothingToRevalue(LocalDate day) {
    super(Kind.RULE_BROKEN, "nothing-to-revalue");
    fact("day", day.toString());
  }
}
