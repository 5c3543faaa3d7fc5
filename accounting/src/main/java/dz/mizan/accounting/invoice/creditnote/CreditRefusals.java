package dz.mizan.accounting.invoice.creditnote;

import dz.mizan.common.problem.Refusal;
import java.math.BigDecimal;

/** Why an invoice is not credited or not cancelled. */
final class CreditRefusals {
  private CreditRefusals() {}

  /** More would be credited than was invoiced and is not credited yet. */
  static final class MoreThanLeft extends Refusal {
    MoreThanLeft(int index, String field, BigDecimal left) {
      super(Kind.RULE_BROKEN, "more-than-invoiced");
      fact("left", left.toPlainString());
      violation("lines[" + index + "]." + field, "at most " + left.toPlainString());
    }
  }

  /** Somebody has paid something of it: a credit note is to be made instead. */
  static final class InvoicePaid extends Refusal {
    InvoicePaid(BigDecimal paid) {
      super(Kind.CONFLICT, "invoice-paid");
      fact("paid", paid.toPlainString());
    }
  }

  /** Something of it was credited: what is left is to be credited too, not cancelled. */
  static final class InvoiceCredited extends Refusal {
    InvoiceCredited(BigDecimal credited) {
      super(Kind.CONFLICT, "invoice-credited");
      fact("credited", credited.toPlainString());
    }
  }

  /** A final invoice takes this deposit off: that one is to be cancelled first. */
  static final class DepositDeducted extends Refusal {
    DepositDeducted() {
      super(Kind.CONFLICT, "deposit-deducted");
    }
  }
}
