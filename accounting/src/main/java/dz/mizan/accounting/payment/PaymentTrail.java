package dz.mizan.accounting.payment;

import dz.mizan.common.audit.Audit;
import dz.mizan.common.outbox.Outbox;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Notes what became of payments, and tells it. */
@ApplicationScoped
class PaymentTrail {
  private final Audit audit;
  private final Outbox outbox;

  PaymentTrail(Audit audit, Outbox outbox) {
    this.audit = audit;
    this.outbox = outbox;
  }

  Uni<Void> recorded(Payment payment) {
    var action = payment.direction() == Direction.RECEIVED ? "payment.received" : "payment.made";
    return audit
        .record(action, "payment", payment.id(), null, payment)
        .chain(() -> outbox.append(action + ".v1", payment.id(), 1, PaymentEvent.of(payment)));
  }

  /**
   * @param action {@code payment.cancelled} or {@code payment.bounced}; both are one event
   */
  Uni<Void> ended(String action, Payment before, Payment after) {
    return audit
        .record(action, "payment", after.id(), before, after)
        .chain(() -> outbox.append("payment.cancelled.v1", after.id(), 2, PaymentEvent.of(after)));
  }
}
