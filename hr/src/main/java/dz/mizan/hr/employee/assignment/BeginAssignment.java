package dz.mizan.hr.employee.assignment;

import dz.mizan.common.tenancy.CompanySql;
import dz.mizan.common.tenancy.Ids;
import dz.mizan.hr.employee.Employee;
import dz.mizan.hr.employee.Today;
import dz.mizan.hr.settings.SettingHistory;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Begins an employment with the place where somebody stands from its first day on. */
@ApplicationScoped
public class BeginAssignment {
  private final Assignments assignments;

  BeginAssignment(Assignments assignments) {
    this.assignments = assignments;
  }

  /**
   * @param employee just hired, at his new place
   * @throws SalaryBelowMinimum if the salary is below the SNMG without a reason
   */
  public Uni<Void> handle(Employee employee, Terms terms, SettingHistory settings) {
    var reason =
        SalaryRule.check(
            terms.salary(),
            terms.share(),
            employee.hiredOn(),
            null,
            Today.date(),
            terms.belowMinimumReason(),
            settings);
    var place =
        new Place(
            employee.departmentId(),
            employee.positionId(),
            employee.managerId(),
            employee.jobTitle(),
            terms.salary(),
            terms.share(),
            terms.scheduleCode(),
            null,
            reason);
    return CompanySql.execute(
            "insert into employment (id, employee_id, starts_on) values ($1, $2, $3)",
            Ids.next(),
            employee.id(),
            employee.hiredOn())
        .chain(() -> assignments.insert(employee.id(), employee.hiredOn(), null, place))
        .replaceWithVoid();
  }
}
