package dz.mizan.inventory.pos.ticket;

import dz.mizan.common.audit.Audit;
import dz.mizan.common.outbox.Outbox;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Tells the audit trail and the other services of a ticket. */
@ApplicationScoped
class TellOfTicket {
  private final Audit audit;
  private final Outbox outbox;

  TellOfTicket(Audit audit, Outbox outbox) {
    this.audit = audit;
    this.outbox = outbox;
  }

  /** What the audit trail has of it. */
  @RegisterForReflection
  record Noted(String number, String payable, TicketState state) {}

  Uni<Void> handle(TicketView ticket) {
    var noted = new Noted(ticket.number(), ticket.payable().toPlainString(), ticket.state());
    return audit
        .record("ticket.issued", "ticket", ticket.id(), null, noted)
        .chain(() -> outbox.append(TicketIssued.TYPE, ticket.id(), 1, TicketIssued.of(ticket)));
  }
}
