package dz.mizan.hr.employee.assignment;

import dz.mizan.common.problem.Refusal;
import java.math.BigDecimal;
import java.time.LocalDate;

/** The salary is below the SNMG, and nothing justifies it or the company takes no reason. */
final class SalaryBelowMinimum extends Refusal {
  SalaryBelowMinimum(BigDecimal minimum, LocalDate day, boolean reasonWouldDo) {
    super(Kind.RULE_BROKEN, "salary-below-minimum");
    fact("minimum", minimum.toPlainString());
    fact("on", day.toString());
    violation(
        "salary",
        "below the SNMG of "
            + minimum.toPlainString()
            + " on "
            + day
            + (reasonWouldDo ? ", needs belowMinimumReason" : ""));
  }
}
