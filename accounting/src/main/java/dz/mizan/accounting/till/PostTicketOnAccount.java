package dz.mizan.accounting.till;

import dz.mizan.accounting.entry.Origin;
import dz.mizan.accounting.partner.Partners;
import dz.mizan.accounting.partner.TakePartner;
import dz.mizan.accounting.template.Facts;
import dz.mizan.accounting.template.PostFacts;
import dz.mizan.common.inbox.EventHandler;
import dz.mizan.common.inbox.ReceivedEvent;
import dz.mizan.common.tenancy.CompanySql;
import dz.mizan.common.tenancy.PreparedCompanies;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;

/** Books what of a ticket a customer owes; the rest is booked with the till's session. */
@ApplicationScoped
class PostTicketOnAccount implements EventHandler {
  private final PreparedCompanies prepared;
  private final TakePartner take;
  private final Partners partners;
  private final PostFacts post;

  PostTicketOnAccount(
      PreparedCompanies prepared, TakePartner take, Partners partners, PostFacts post) {
    this.prepared = prepared;
    this.take = take;
    this.partners = partners;
    this.post = post;
  }

  @Override
  public String type() {
    return "dz.mizan.inventory.ticket.issued.v1";
  }

  @Override
  public Uni<Void> handle(ReceivedEvent event) {
    var ticket = event.as(TicketIssued.class);
    var customer = ticket.customerId();
    if (ticket.onAccount().signum() == 0 || customer == null) {
      return Uni.createFrom().voidItem();
    }
    return prepared
        .require(event.companyId())
        .chain(() -> take.meetCustomer(customer))
        .chain(() -> facts(ticket, customer))
        .chain(
            facts ->
                post.handle(
                    TillKinds.ON_ACCOUNT,
                    facts,
                    Origin.event(TillKinds.ON_ACCOUNT, event.id(), ticket.ticketId())))
        .replaceWithVoid();
  }

  /** Due by the customer's terms. */
  private Uni<Facts> facts(TicketIssued ticket, UUID customer) {
    return partners
        .require(customer)
        .chain(
            partner ->
                day(ticket)
                    .map(
                        day ->
                            ticket
                                .facts()
                                .with(customer, day.plusDays(partner.paymentTermsDays()))));
  }

  private static Uni<LocalDate> day(TicketIssued ticket) {
    return CompanySql.execute("select zone from ledger")
        .map(
            rows ->
                ticket
                    .issuedAt()
                    .atZone(ZoneId.of(rows.iterator().next().getString(0)))
                    .toLocalDate());
  }
}
