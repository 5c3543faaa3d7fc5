package dz.mizan.auth.employee;

import dz.mizan.common.inbox.EventHandler;
import dz.mizan.common.inbox.ReceivedEvent;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Proposes somebody again whose suspension is over: that he was shut out was hr's doing. */
@ApplicationScoped
class ProposeAgain implements EventHandler {
  private final Proposals proposals;

  ProposeAgain(Proposals proposals) {
    this.proposals = proposals;
  }

  @Override
  public String type() {
    return "dz.mizan.hr.employee.reinstated.v1";
  }

  @Override
  public Uni<Void> handle(ReceivedEvent event) {
    return proposals
        .back(event.as(EmployeeGone.class).employeeId(), event.sequence())
        .replaceWithVoid();
  }
}
