package dz.mizan.hr.employee.user;

import dz.mizan.common.inbox.EventHandler;
import dz.mizan.common.inbox.ReceivedEvent;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** A user was deleted in auth. */
@ApplicationScoped
class UnlinkUser implements EventHandler {
  private final LinkedEmployees employees;

  UnlinkUser(LinkedEmployees employees) {
    this.employees = employees;
  }

  @Override
  public String type() {
    return "dz.mizan.auth.user.deleted.v1";
  }

  @Override
  public Uni<Void> handle(ReceivedEvent event) {
    return employees.unlink(event.as(UserDeleted.class).userId());
  }
}
