package dz.mizan.inventory.pos.ticket;

import dz.mizan.common.tenancy.CompanySql;
import dz.mizan.inventory.pos.report.PaymentMethod;
import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.Set;
import java.util.UUID;

/**
 * Whether a customer may owe what is put on his account. Who is decided about at the same time,
 * here or for an order, waits at the row of his credit.
 */
@ApplicationScoped
class AccountCredit {
  private static final String LOCK =
      """
      select credit_limit, outstanding, on_hold, received_at from customer_credit
      where customer_id = $1 for no key update
      """;

  /**
   * Checks it; offline it has happened, and is flagged.
   *
   * @throws TicketRefusals.UnknownCustomer if there is no such customer
   * @throws TicketRefusals.CustomerInactive online, if he is inactive
   * @throws TicketRefusals.CreditLimit online, if he is on hold or would owe more than his limit
   */
  Uni<Void> check(NewTicket ticket, Set<TicketFlag> flags) {
    var customer = ticket.customerId();
    var owed =
        ticket.payments().stream()
            .filter(payment -> payment.method() == PaymentMethod.ACCOUNT)
            .map(NewTicket.Payment::amount)
            .reduce(BigDecimal.ZERO.setScale(2), BigDecimal::add);
    if (customer == null || owed.signum() <= 0) {
      return Uni.createFrom().voidItem();
    }
    return CompanySql.execute("select code, is_active from customer where id = $1", customer)
        .invoke(
            rows -> {
              if (rows.size() == 0) {
                throw new TicketRefusals.UnknownCustomer();
              }
              requireActive(ticket, rows.iterator().next(), flags);
            })
        .chain(() -> CompanySql.execute(LOCK, customer))
        .chain(
            rows ->
                rows.size() == 0
                    ? Uni.createFrom().voidItem()
                    : check(ticket, customer, rows.iterator().next(), owed, flags));
  }

  private static void requireActive(NewTicket ticket, Row customer, Set<TicketFlag> flags) {
    if (customer.getBoolean("is_active")) {
      return;
    }
    if (!ticket.isOffline()) {
      throw new TicketRefusals.CustomerInactive(customer.getString("code"));
    }
    flags.add(TicketFlag.CUSTOMER_INACTIVE);
  }

  // In a statement after the lock, so that it sees what the one who had it before wrote.
  private static Uni<Void> check(
      NewTicket ticket, UUID customer, Row credit, BigDecimal owed, Set<TicketFlag> flags) {
    OffsetDateTime since = credit.getOffsetDateTime("received_at");
    return CompanySql.execute("select open_sales_amount($1, $2)", customer, since)
        .invoke(
            rows -> {
              var open = rows.iterator().next().getBigDecimal(0);
              var limit = credit.getBigDecimal("credit_limit");
              var outstanding = credit.getBigDecimal("outstanding");
              var onHold = credit.getBoolean("on_hold");
              if (!onHold
                  && (limit == null || outstanding.add(open).add(owed).compareTo(limit) <= 0)) {
                return;
              }
              if (!ticket.isOffline()) {
                throw new TicketRefusals.CreditLimit(onHold, limit, outstanding, open, owed);
              }
              flags.add(TicketFlag.CREDIT_EXCEEDED);
            })
        .replaceWithVoid();
  }
}
