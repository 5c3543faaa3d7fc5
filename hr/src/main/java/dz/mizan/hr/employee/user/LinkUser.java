package dz.mizan.hr.employee.user;

import dz.mizan.common.inbox.EventHandler;
import dz.mizan.common.inbox.ReceivedEvent;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** An admin said in auth which employee a user is. */
@ApplicationScoped
class LinkUser implements EventHandler {
  private final LinkedEmployees employees;

  LinkUser(LinkedEmployees employees) {
    this.employees = employees;
  }

  @Override
  public String type() {
    return "dz.mizan.auth.user.linked.v1";
  }

  @Override
  public Uni<Void> handle(ReceivedEvent event) {
    var linked = event.as(UserLinked.class);
    return employees.link(linked.employeeId(), linked.userId(), event.time());
  }
}
