package dz.mizan.accounting.till;

import static java.util.Objects.requireNonNull;

import dz.mizan.accounting.template.Facts;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What accounting reads of {@code dz.mizan.inventory.ticket.issued.v1}. */
@RegisterForReflection
record TicketIssued(
    UUID ticketId,
    String number,
    @Nullable UUID customerId,
    Instant issuedAt,
    List<TillSessionClosed.Paid> payments) {

  TicketIssued {
    requireNonNull(ticketId, "ticketId");
    requireNonNull(number, "number");
    requireNonNull(issuedAt, "issuedAt");
    payments = List.copyOf(payments);
  }

  /** What is put on the customer's account; negative where it is given back. */
  BigDecimal onAccount() {
    return payments.stream()
        .filter(paid -> paid.method() == TillSessionClosed.Method.ACCOUNT)
        .map(TillSessionClosed.Paid::amount)
        .reduce(BigDecimal.ZERO.setScale(2), BigDecimal::add);
  }

  /** What is booked of it. */
  Facts facts() {
    var facts = Facts.of(null, issuedAt, number, Map.of("account", onAccount()));
    var customer = customerId;
    return customer == null ? facts : facts.with(customer, null);
  }
}
