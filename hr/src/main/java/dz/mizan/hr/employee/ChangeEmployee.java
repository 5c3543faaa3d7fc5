package dz.mizan.hr.employee;

import dz.mizan.common.audit.Audit;
import dz.mizan.common.outbox.Outbox;
import dz.mizan.common.web.Versions;
import dz.mizan.hr.employee.assignment.ChangeAssignment;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Changes what is known of an employee in clear and tells {@code employee.changed}. */
@ApplicationScoped
public class ChangeEmployee {
  private static final String NAME_AND_PLACE =
      """
      update employee set first_name = $2, last_name = $3, first_name_ar = $4, last_name_ar = $5,
        department_id = $6, job_title = $7, version = version + 1
      where id = $1 returning *
      """;
  private static final String PROFILE =
      """
      update employee set sex = $2, nationality = $3, retired = $4, south = $5, site = $6,
        work_email = $7, photo_url = $8, version = version + 1
      where id = $1 returning *
      """;
  private static final String USER =
      "update employee set user_id = $2, version = version + 1 where id = $1 returning *";

  private final Employees employees;
  private final ChangeAssignment assignments;
  private final Outbox outbox;
  private final Audit audit;

  ChangeEmployee(Employees employees, ChangeAssignment assignments, Outbox outbox, Audit audit) {
    this.employees = employees;
    this.assignments = assignments;
    this.outbox = outbox;
    this.audit = audit;
  }

  /**
   * Changes name, department or job title; the latter two from today on. What is the same as before
   * changes nothing: neither version nor event.
   *
   * @throws UnknownDepartment if the company has no such department
   */
  Uni<Employee> handle(UUID id, @Nullable String ifMatch, EmployeeChange change) {
    Employees.requireInScope(change.departmentId());
    var name = change.name();
    var jobTitle = change.jobTitle();
    return locked(id, ifMatch)
        .chain(
            before -> {
              var moves =
                  !before.departmentId().equals(change.departmentId())
                      || !before.jobTitle().equals(jobTitle);
              if (!moves && before.name().equals(name)) {
                return Uni.createFrom().item(before);
              }
              return (moves
                      ? assignments.moveNow(before, change.departmentId(), jobTitle)
                      : Uni.createFrom().voidItem())
                  .chain(
                      () ->
                          Employees.write(
                              BrokenConstraints.of(change.departmentId(), null, null),
                              NAME_AND_PLACE,
                              id,
                              name.first(),
                              name.last(),
                              name.firstAr(),
                              name.lastAr(),
                              change.departmentId(),
                              jobTitle))
                  .call(after -> tell(before, after));
            });
  }

  /**
   * Changes all that is known beside name and place. What is the same as before changes nothing.
   */
  Uni<Employee> profile(UUID id, @Nullable String ifMatch, Profile profile) {
    return locked(id, ifMatch).chain(before -> write(before, profile));
  }

  /**
   * Says by which user the employee logs in.
   *
   * @param userId null for none
   * @throws UserTaken if another employee does
   */
  Uni<Employee> user(UUID id, @Nullable String ifMatch, @Nullable UUID userId) {
    return locked(id, ifMatch).chain(before -> write(before, userId));
  }

  /** The same without a version, for what auth tells; nothing if it is so already. */
  public Uni<Employee> user(UUID id, @Nullable UUID userId) {
    return employees.requireLocked(id).chain(before -> write(before, userId));
  }

  private Uni<Employee> write(Employee before, @Nullable UUID userId) {
    if (java.util.Objects.equals(before.userId(), userId)) {
      return Uni.createFrom().item(before);
    }
    return Employees.write(BrokenConstraints.any(), USER, before.id(), userId)
        .call(after -> tell(before, after));
  }

  private Uni<Employee> write(Employee before, Profile profile) {
    if (Arrays.equals(before.profile().values(), profile.values())) {
      return Uni.createFrom().item(before);
    }
    var values = new ArrayList<@Nullable Object>();
    values.add(before.id());
    values.addAll(Arrays.asList(profile.values()));
    return Employees.write(BrokenConstraints.any(), PROFILE, values.toArray())
        .call(after -> tell(before, after));
  }

  private Uni<Employee> locked(UUID id, @Nullable String ifMatch) {
    return employees.requireLocked(id).invoke(before -> Versions.check(ifMatch, before.version()));
  }

  private Uni<Void> tell(Employee before, Employee after) {
    return outbox
        .append(EmployeeChanged.TYPE, after.id(), after.version(), EmployeeChanged.of(after))
        .chain(
            () ->
                audit.record(
                    "employee.changed",
                    "employee",
                    after.id(),
                    EmployeeView.of(before),
                    EmployeeView.of(after)));
  }
}
