package dz.mizan.hr.employee.assignment;

import dz.mizan.common.audit.Audit;
import dz.mizan.common.tenancy.CompanySql;
import dz.mizan.common.web.NotFound;
import dz.mizan.hr.employee.BrokenConstraints;
import dz.mizan.hr.employee.Employees;
import dz.mizan.hr.employee.Today;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.UUID;

/** Takes back a change that is to come: what holds before it goes on in its place. */
@ApplicationScoped
class DropAssignment {
  private final Employees employees;
  private final Assignments assignments;
  private final Audit audit;

  DropAssignment(Employees employees, Assignments assignments, Audit audit) {
    this.employees = employees;
    this.assignments = assignments;
    this.audit = audit;
  }

  /**
   * @throws NotFound if the employee has no such assignment
   * @throws AssignmentBegun if it holds already, or is the first of the employment
   */
  Uni<Void> handle(UUID employeeId, UUID id) {
    return employees
        .requireLocked(employeeId)
        .chain(() -> assignments.of(employeeId))
        .map(
            all ->
                all.stream()
                    .filter(one -> one.id().equals(id))
                    .findFirst()
                    .orElseThrow(() -> new NotFound("assignment", id)))
        .chain(
            dropped ->
                assignments
                    .on(employeeId, dropped.startsOn().minusDays(1))
                    .map(
                        before -> {
                          if (!dropped.startsOn().isAfter(Today.date()) || before.isEmpty()) {
                            throw new AssignmentBegun();
                          }
                          return before.get();
                        })
                    .chain(before -> join(before.id(), dropped)))
        .replaceWithVoid();
  }

  private Uni<Void> join(UUID before, Assignment dropped) {
    var next = dropped.endsOn();
    return CompanySql.execute("delete from assignment where id = $1", dropped.id())
        .chain(() -> extend(before, next))
        .chain(
            () ->
                audit.record(
                    "assignment.dropped",
                    "employee",
                    dropped.employeeId(),
                    AssignmentView.of(dropped),
                    null));
  }

  private static Uni<Void> extend(UUID id, @org.jspecify.annotations.Nullable LocalDate endsOn) {
    return CompanySql.execute(
            "update assignment set valid = daterange(lower(valid), $2, '[]'),"
                + " version = version + 1 where id = $1",
            id,
            endsOn)
        .onFailure()
        .transform(BrokenConstraints.any()::refusal)
        .replaceWithVoid();
  }
}
