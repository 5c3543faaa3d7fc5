package dz.mizan.accounting.settlement;

import dz.mizan.common.problem.Refusal;
import java.util.UUID;

/** The payment says what it settles: its allocation is undone instead. */
final class MatchingOfPayment extends Refusal {
  MatchingOfPayment(UUID paymentId) {
    super(Kind.CONFLICT, "matching-of-payment");
    fact("paymentId", paymentId.toString());
  }
}
