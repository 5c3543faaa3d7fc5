package dz.mizan.accounting.payment;

import dz.mizan.common.problem.Refusal;
import java.math.BigDecimal;

/** The payment cannot settle that, or not so much of it. */
final class CannotAllocate extends Refusal {
  private CannotAllocate(String code) {
    super(Kind.RULE_BROKEN, code);
  }

  /** The partner has nothing of this document that is open on the side that the payment settles. */
  static CannotAllocate nothingOpen(int index) {
    var refusal = new CannotAllocate("nothing-open");
    refusal.violation("allocations[" + index + "].documentId", "nothing of it is open");
    return refusal;
  }

  static CannotAllocate severalLines(int index) {
    var refusal = new CannotAllocate("several-lines-open");
    refusal.violation("allocations[" + index + "].lineNo", "several lines are open: name one");
    return refusal;
  }

  static CannotAllocate beyondPayment(BigDecimal available, BigDecimal wanted) {
    var refusal = new CannotAllocate("allocation-exceeds-payment");
    refusal.fact("available", available.toPlainString());
    refusal.fact("wanted", wanted.toPlainString());
    return refusal;
  }

  static CannotAllocate beyondTolerance(String field, BigDecimal tolerance) {
    var refusal = new CannotAllocate("write-off-too-large");
    refusal.fact("tolerance", tolerance.toPlainString());
    refusal.violation(field, "at most " + tolerance.toPlainString());
    return refusal;
  }
}
