package dz.mizan.hr.employee.personal;

import dz.mizan.common.audit.Audit;
import dz.mizan.common.outbox.Outbox;
import dz.mizan.common.tenancy.CompanySql;
import dz.mizan.common.web.Versions;
import dz.mizan.hr.employee.BrokenConstraints;
import dz.mizan.hr.employee.Employee;
import dz.mizan.hr.employee.EmployeeChanged;
import dz.mizan.hr.employee.Employees;
import dz.mizan.hr.settings.Settings;
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
        emergency = $8, civil = $9, version = version + 1,
        civil_version = civil_version + (civil is distinct from $9)::int
      where id = $1 returning *
      """;

  private static final List<String> COLUMNS =
      List.of("nss", "nss_index", "rib", "phone", "email", "address", "emergency", "civil");
  private static final String APPRENTICE =
      """
      select exists (select from contract where employee_id = $1 and starts_on = $2
        and kind = 'APPRENTICE' and status <> 'CANCELLED')
      """;

  private final Employees employees;
  private final SealedPerson sealed;
  private final Settings settings;
  private final Outbox outbox;
  private final Audit audit;

  ChangePersonal(
      Employees employees, SealedPerson sealed, Settings settings, Outbox outbox, Audit audit) {
    this.employees = employees;
    this.sealed = sealed;
    this.settings = settings;
    this.outbox = outbox;
    this.audit = audit;
  }

  /**
   * Writes all of it. What is the same as before changes nothing; nor does what did not open and is
   * left out.
   *
   * @throws dz.mizan.hr.employee.InvalidEmployee if the person was too young, or not born, on the
   *     first day of work
   * @throws Versions.StaleVersion if the employee was changed meanwhile
   */
  Uni<Employee> handle(UUID id, @Nullable String ifMatch, PersonalRequest request) {
    return employees
        .requireLockedRow(id)
        .invoke(row -> Versions.check(ifMatch, row.getLong("version")))
        .chain(row -> write(row, request, changed(request(sealed.open(row)), request)));
  }

  /**
   * Changes some of it; the rest stays as it is stored.
   *
   * @param change gives all of it anew, from what it is now
   * @throws PersonalDataUnreadable if birth and family do not open and one of them shall change
   */
  public Uni<Employee> change(UUID id, UnaryOperator<PersonalRequest> change) {
    return employees
        .requireLockedRow(id)
        .chain(
            row -> {
              var now = request(sealed.open(row));
              var request = change.apply(now);
              var changed = changed(now, request);
              if (now.civil() == null && row.getString("civil") != null && isCivil(changed)) {
                throw new PersonalDataUnreadable();
              }
              return write(row, request, changed);
            });
  }

  private Uni<Employee> write(Row row, PersonalRequest request, List<String> changed) {
    var id = row.getUUID("id");
    if (changed.isEmpty()) {
      return Uni.createFrom().item(Employee.of(row));
    }
    return requireAge(row, request, changed)
        .chain(
            () -> Employees.write(BrokenConstraints.any(), UPDATE, values(row, request, changed)))
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

  private Uni<Void> requireAge(Row row, PersonalRequest request, List<String> changed) {
    var civil = request.civil();
    if (civil == null || !changed.contains("civil.bornOn")) {
      return Uni.createFrom().voidItem();
    }
    var hiredOn = row.getLocalDate("hired_on");
    return settings
        .on(hiredOn)
        .call(
            then ->
                CompanySql.execute(APPRENTICE, row.getUUID("id"), hiredOn)
                    .invoke(
                        found ->
                            LeastAge.check(
                                civil.bornOn(),
                                hiredOn,
                                found.iterator().next().getBoolean(0),
                                then,
                                "civil.bornOn")))
        .replaceWithVoid();
  }

  // What is the same stays as it is stored: something that does not open today may tomorrow.
  private @Nullable Object[] values(Row row, PersonalRequest request, List<String> changed) {
    var fresh = sealed.values(row.getUUID("id"), request);
    var values = new ArrayList<@Nullable Object>();
    values.add(row.getUUID("id"));
    for (int i = 0; i < fresh.length; i++) {
      var column = COLUMNS.get(i);
      var changes =
          switch (column) {
            case "nss_index" -> changed.contains("nss");
            case "civil" -> isCivil(changed);
            default -> changed.contains(column);
          };
      values.add(changes ? fresh[i] : row.getValue(column));
    }
    return values.toArray();
  }

  private static boolean isCivil(List<String> changed) {
    return changed.stream().anyMatch(name -> name.startsWith("civil."));
  }

  private static PersonalRequest request(PersonalView view) {
    return new PersonalRequest(
        view.nss(),
        view.rib(),
        view.phone(),
        view.email(),
        view.address(),
        view.emergency(),
        view.civil());
  }

  private static List<String> changed(PersonalRequest before, PersonalRequest after) {
    var names = new ArrayList<String>();
    note(names, "nss", before.nss(), after.nss());
    note(names, "rib", before.rib(), after.rib());
    note(names, "phone", before.phone(), after.phone());
    note(names, "email", before.email(), after.email());
    note(names, "address", before.address(), after.address());
    note(names, "emergency", contacts(before), contacts(after));
    var was = Objects.requireNonNullElse(before.civil(), CivilStatus.UNKNOWN);
    var is = Objects.requireNonNullElse(after.civil(), CivilStatus.UNKNOWN);
    note(names, "civil.bornOn", was.bornOn(), is.bornOn());
    note(names, "civil.birthPlace", was.birthPlace(), is.birthPlace());
    note(names, "civil.maritalStatus", was.maritalStatus(), is.maritalStatus());
    note(names, "civil.children", was.children(), is.children());
    note(names, "civil.disabled", was.disabled(), is.disabled());
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
