package dz.mizan.hr.employee.personal;

import dz.mizan.common.audit.Audit;
import dz.mizan.common.outbox.Outbox;
import dz.mizan.common.web.Versions;
import dz.mizan.hr.employee.BrokenConstraints;
import dz.mizan.hr.employee.Employee;
import dz.mizan.hr.employee.EmployeeChanged;
import dz.mizan.hr.employee.Employees;
import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Changes what is sealed of a person. The door for change requests that were approved. */
@ApplicationScoped
public class ChangePersonal {
  private static final String UPDATE =
      """
      update employee set nss = $2, nss_index = $3, rib = $4, phone = $5, email = $6, address = $7,
        emergency = $8, version = version + 1
      where id = $1 returning *
      """;

  private final Employees employees;
  private final SealedPerson sealed;
  private final Outbox outbox;
  private final Audit audit;

  ChangePersonal(Employees employees, SealedPerson sealed, Outbox outbox, Audit audit) {
    this.employees = employees;
    this.sealed = sealed;
    this.outbox = outbox;
    this.audit = audit;
  }

  /**
   * Writes all of it. What is the same as before changes nothing.
   *
   * @throws Versions.StaleVersion if the employee was changed meanwhile
   */
  Uni<Employee> handle(UUID id, @Nullable String ifMatch, PersonalRequest request) {
    return employees
        .requireLockedRow(id)
        .invoke(row -> Versions.check(ifMatch, row.getLong("version")))
        .chain(row -> write(row, request));
  }

  /**
   * Changes some of it; the rest stays.
   *
   * @param change gives all of it anew, from what it is now
   */
  public Uni<Employee> change(UUID id, UnaryOperator<PersonalRequest> change) {
    return employees
        .requireLockedRow(id)
        .chain(row -> write(row, change.apply(request(sealed.open(row)))));
  }

  private Uni<Employee> write(Row row, PersonalRequest request) {
    var id = row.getUUID("id");
    var changed = changed(request(sealed.open(row)), request);
    if (changed.isEmpty()) {
      return Uni.createFrom().item(Employee.of(row));
    }
    var values = new ArrayList<@Nullable Object>();
    values.add(id);
    values.addAll(java.util.Arrays.asList(sealed.values(id, request)));
    return Employees.write(BrokenConstraints.any(), UPDATE, values.toArray())
        .call(e -> outbox.append(EmployeeChanged.TYPE, id, e.version(), EmployeeChanged.of(e)))
        .call(
            () ->
                audit.record(
                    "employee.personal-data-changed",
                    "employee",
                    id,
                    null,
                    new PersonalNote(changed)));
  }

  private static PersonalRequest request(PersonalView view) {
    return new PersonalRequest(
        view.nss(), view.rib(), view.phone(), view.email(), view.address(), view.emergency());
  }

  private static List<String> changed(PersonalRequest before, PersonalRequest after) {
    var names = new ArrayList<String>();
    note(names, "nss", before.nss(), after.nss());
    note(names, "rib", before.rib(), after.rib());
    note(names, "phone", before.phone(), after.phone());
    note(names, "email", before.email(), after.email());
    note(names, "address", before.address(), after.address());
    note(names, "emergency", contacts(before), contacts(after));
    return names;
  }

  private static List<EmergencyContact> contacts(PersonalRequest person) {
    return person.emergency() == null ? List.of() : person.emergency();
  }

  private static void note(
      List<String> names, String name, @Nullable Object before, @Nullable Object after) {
    if (!Objects.equals(before, after)) {
      names.add(name);
    }
  }
}
