package dz.mizan.accounting.partner;

import dz.mizan.common.inbox.EventHandler;
import dz.mizan.common.inbox.ReceivedEvent;
import dz.mizan.common.tenancy.PreparedCompanies;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Takes in that a customer is new or changed. */
@ApplicationScoped
class TakeCustomerChange implements EventHandler {
  private final PreparedCompanies prepared;
  private final TakePartner take;

  TakeCustomerChange(PreparedCompanies prepared, TakePartner take) {
    this.prepared = prepared;
    this.take = take;
  }

  @Override
  public String type() {
    return "dz.mizan.inventory.customer.changed.v1";
  }

  @Override
  public Uni<Void> handle(ReceivedEvent event) {
    var said = event.as(CustomerChanged.class);
    return prepared.require(event.companyId()).chain(() -> take.customer(said, event.sequence()));
  }
}
