package dz.mizan.accounting.payment;

import dz.mizan.common.problem.Refusal;
import org.jspecify.annotations.Nullable;

/** What was asked for cannot be done to a payment, or to its cheque, in this state. */
final class WrongPaymentState extends Refusal {
  WrongPaymentState(PaymentStatus status) {
    this(status, null);
  }

  WrongPaymentState(PaymentStatus status, @Nullable ChequeState cheque) {
    super(Kind.CONFLICT, "wrong-payment-state");
    fact("paymentStatus", status.name());
    fact("cheque", cheque == null ? null : cheque.name());
  }
}
