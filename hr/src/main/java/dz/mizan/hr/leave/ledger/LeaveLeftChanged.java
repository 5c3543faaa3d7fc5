package dz.mizan.hr.leave.ledger;

import dz.mizan.common.problem.Refusal;
import java.math.BigDecimal;

/** Other days of leave are left than were paid. */
final class LeaveLeftChanged extends Refusal {
  LeaveLeftChanged(BigDecimal paid, BigDecimal left) {
    super(Kind.CONFLICT, "leave-left-changed");
    fact("paid", paid.toPlainString());
    fact("left", left.toPlainString());
  }
}
