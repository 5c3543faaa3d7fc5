package dz.mizan.accounting.payment;

import dz.mizan.common.problem.Refusal;

/** The payment is allocated or reconciled; that must be undone first. */
final class PaymentInUse extends Refusal {
  private PaymentInUse(String code) {
    super(Kind.CONFLICT, code);
  }

  static PaymentInUse allocated() {
    return new PaymentInUse("payment-allocated");
  }

  static PaymentInUse reconciled() {
    return new PaymentInUse("payment-reconciled");
  }
}
