package dz.mizan.hr.pay.rule;

import dz.mizan.common.problem.Refusal;
import java.time.YearMonth;

/** The rules of that month are not known with certainty. */
final class RulesUnknown extends Refusal {
  RulesUnknown(YearMonth month, YearMonth first) {
    super(Kind.RULE_BROKEN, "payroll-rules-unknown");
    fact("month", month.toString());
    fact("first", first.toString());
  }
}
