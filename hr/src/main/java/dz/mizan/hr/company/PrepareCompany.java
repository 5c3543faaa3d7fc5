package dz.mizan.hr.company;

import dz.mizan.common.inbox.EventHandler;
import dz.mizan.common.inbox.ReceivedEvent;
import dz.mizan.common.tenancy.PreparedCompanies;
import dz.mizan.hr.department.Departments;
import dz.mizan.hr.leave.type.LeaveTypes;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Gives a new company what its first employee needs. A company told of twice stays as it is. */
@ApplicationScoped
class PrepareCompany implements EventHandler {
  private final Departments departments;
  private final LeaveTypes leaveTypes;
  private final PreparedCompanies prepared;

  PrepareCompany(Departments departments, LeaveTypes leaveTypes, PreparedCompanies prepared) {
    this.departments = departments;
    this.leaveTypes = leaveTypes;
    this.prepared = prepared;
  }

  @Override
  public String type() {
    return "dz.mizan.auth.company.registered.v1";
  }

  @Override
  public Uni<Void> handle(ReceivedEvent event) {
    var registered = event.as(CompanyRegistered.class);
    return departments
        .createFirst()
        .chain(leaveTypes::prepare)
        .chain(() -> prepared.mark(registered.name()));
  }
}
