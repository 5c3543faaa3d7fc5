package dz.mizan.accounting.currency;

import dz.mizan.common.problem.Refusal;
import dz.mizan.common.problem.Violation;
import java.util.List;

/** Some of the rates cannot be taken; the violations say which and why. None was. */
final class InvalidRates extends Refusal {
  InvalidRates(List<Violation> wrong) {
    super(Kind.RULE_BROKEN, "invalid-exchange-rates");
    wrong.forEach(each -> violation(each.field(), each.message()));
  }
}
