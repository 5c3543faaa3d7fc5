package dz.mizan.auth.employee;

import dz.mizan.common.inbox.EventHandler;
import dz.mizan.common.inbox.ReceivedEvent;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Keeps names of proposals as hr has them, and proposes somebody again whose suspension is over:
 * that he was shut out was hr's doing, that he comes back people decide.
 */
@ApplicationScoped
class FollowEmployee implements EventHandler {
  private final Proposals proposals;

  FollowEmployee(Proposals proposals) {
    this.proposals = proposals;
  }

  @Override
  public String type() {
    return "dz.mizan.hr.employee.changed.v1";
  }

  @Override
  public Uni<Void> handle(ReceivedEvent event) {
    return proposals.changed(event.as(EmployeeChanged.class), event.sequence());
  }
}
