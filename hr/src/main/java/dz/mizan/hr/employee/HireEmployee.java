package dz.mizan.hr.employee;

import dz.mizan.common.audit.Audit;
import dz.mizan.common.outbox.Outbox;
import dz.mizan.common.tenancy.Ids;
import dz.mizan.hr.employee.assignment.BeginAssignment;
import dz.mizan.hr.employee.contract.ConcludeContract;
import dz.mizan.hr.employee.contract.ContractKind;
import dz.mizan.hr.employee.personal.LeastAge;
import dz.mizan.hr.employee.personal.SealedPerson;
import dz.mizan.hr.settings.SettingValues;
import dz.mizan.hr.settings.Settings;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Takes somebody on: gives the employee number and tells {@code employee.hired}. */
@ApplicationScoped
class HireEmployee {
  private static final String INSERT =
      """
      insert into employee (id, version, number, first_name, last_name, first_name_ar, last_name_ar,
        national_number, national_number_index, department_id, position_id, manager_id, job_title,
        hired_on, status, sex, nationality, retired, south, site, work_email, photo_url, nss,
        nss_index, rib, phone, email, address, emergency, civil)
      values ($1, 1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, 'ACTIVE', $14, $15, $16, $17,
        $18, $19, $20, $21, $22, $23, $24, $25, $26, $27, $28)
      returning *
      """;

  private final Employees employees;
  private final NationalNumbers nationalNumbers;
  private final SealedPerson sealed;
  private final BeginAssignment begin;
  private final ConcludeContract contracts;
  private final Settings settings;
  private final Outbox outbox;
  private final Audit audit;

  HireEmployee(
      Employees employees,
      NationalNumbers nationalNumbers,
      SealedPerson sealed,
      BeginAssignment begin,
      ConcludeContract contracts,
      Settings settings,
      Outbox outbox,
      Audit audit) {
    this.employees = employees;
    this.nationalNumbers = nationalNumbers;
    this.sealed = sealed;
    this.begin = begin;
    this.contracts = contracts;
    this.settings = settings;
    this.outbox = outbox;
    this.audit = audit;
  }

  /**
   * @throws HiredOnOutOfRange if nobody can have been hired on that day
   * @throws InvalidEmployee if the person is too young, or born after being hired
   * @throws NationalNumberTaken if the company knows this person already, here or gone
   * @throws UnknownDepartment if the company has no such department; the same for position and
   *     manager
   */
  Uni<Employee> handle(HireRequest request) {
    HiredOnOutOfRange.check(request.hiredOn());
    Employees.requireInScope(request.departmentId());
    return settings
        .history()
        .invoke(decided -> requireAge(request, decided.on(request.hiredOn())))
        .call(() -> Employees.requireManager(request.managerId()))
        .chain(
            decided ->
                employees
                    .nextNumber()
                    .chain(number -> insert(number, request))
                    .call(e -> begin.handle(e, request.agreedTerms(), decided))
                    .call(e -> conclude(e, request, decided.on(e.hiredOn()))))
        .call(
            e -> outbox.append(EmployeeHired.TYPE, e.id(), e.version(), EmployeeHired.of(e, false)))
        .call(e -> audit.record("employee.hired", "employee", e.id(), null, EmployeeView.of(e)));
  }

  private Uni<Void> conclude(Employee employee, HireRequest request, SettingValues then) {
    var contract = request.contract();
    return contract == null
        ? Uni.createFrom().voidItem()
        : contracts.first(employee, contract, request.agreedTerms(), then);
  }

  private static void requireAge(HireRequest request, SettingValues settings) {
    var civil = request.knownPersonal().civil();
    var contract = request.contract();
    LeastAge.check(
        civil == null ? null : civil.bornOn(),
        request.hiredOn(),
        contract != null && contract.kind() == ContractKind.APPRENTICE,
        settings,
        "personal.civil.bornOn");
  }

  private Uni<Employee> insert(String number, HireRequest request) {
    var id = Ids.next();
    return Employees.write(
        BrokenConstraints.of(request.departmentId(), request.positionId(), request.managerId()),
        INSERT,
        values(id, number, request));
  }

  private @Nullable Object[] values(UUID id, String number, HireRequest request) {
    var name = request.name();
    var nationalNumber = nationalNumbers.seal(request.nationalNumber(), id);
    var values = new ArrayList<@Nullable Object>();
    values.addAll(
        Arrays.asList(id, number, name.first(), name.last(), name.firstAr(), name.lastAr()));
    values.add(nationalNumber.encrypted());
    values.add(Buffer.buffer(nationalNumber.index()));
    values.addAll(Arrays.asList(request.departmentId(), request.positionId(), request.managerId()));
    values.add(request.jobTitle());
    values.add(request.hiredOn());
    values.addAll(Arrays.asList(request.knownProfile().values()));
    values.addAll(Arrays.asList(sealed.values(id, request.knownPersonal())));
    return values.toArray();
  }
}
