package dz.mizan.auth.employee;

import dz.mizan.common.inbox.EventHandler;
import dz.mizan.common.inbox.ReceivedEvent;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Proposes whoever is hired as a user; people decide. Told of twice, he is proposed once. */
@ApplicationScoped
class ProposeUser implements EventHandler {
  private final Proposals proposals;

  ProposeUser(Proposals proposals) {
    this.proposals = proposals;
  }

  @Override
  public String type() {
    return "dz.mizan.hr.employee.hired.v1";
  }

  @Override
  public Uni<Void> handle(ReceivedEvent event) {
    return proposals.hired(event.as(EmployeeHired.class), event.sequence()).replaceWithVoid();
  }
}
