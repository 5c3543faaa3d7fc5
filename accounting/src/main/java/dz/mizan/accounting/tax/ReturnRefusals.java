package dz.mizan.accounting.tax;

import dz.mizan.common.problem.Refusal;
import java.time.YearMonth;

/** Why a month is not declared. */
final class ReturnRefusals {
  private ReturnRefusals() {}

  /** The month was declared before. */
  static final class AlreadyDeclared extends Refusal {
    AlreadyDeclared(YearMonth month) {
      super(Kind.CONFLICT, "return-already-declared");
      fact("month", month.toString());
    }
  }

  /** Months are declared one after the other. */
  static final class OutOfOrder extends Refusal {
    OutOfOrder(YearMonth month, YearMonth next) {
      super(Kind.RULE_BROKEN, "return-out-of-order");
      fact("month", month.toString());
      fact("next", next.toString());
    }
  }

  /** The month is not over yet. */
  static final class MonthNotOver extends Refusal {
    MonthNotOver(YearMonth month) {
      super(Kind.RULE_BROKEN, "month-not-over");
      fact("month", month.toString());
    }
  }
}
