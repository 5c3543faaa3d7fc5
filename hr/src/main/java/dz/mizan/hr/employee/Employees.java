package dz.mizan.hr.employee;

import dz.mizan.common.paging.Page;
import dz.mizan.common.paging.PageRequest;
import dz.mizan.common.problem.SqlFailures;
import dz.mizan.common.tenancy.Caller;
import dz.mizan.common.tenancy.CompanySql;
import dz.mizan.common.web.NotFound;
import dz.mizan.hr.department.Departments;
import io.quarkus.hibernate.reactive.panache.PanacheQuery;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The employees of the running transaction's company. */
@ApplicationScoped
class Employees implements PanacheRepositoryBase<Employee, UUID> {
  private static final UUID BEFORE_ALL = new UUID(0, 0);

  /**
   * The next employee number, {@code E-0001} first. Whoever asks next waits until this transaction
   * ends; one that is rolled back gives its number back, so there are no gaps.
   */
  Uni<String> nextNumber() {
    return CompanySql.execute(
            "insert into employee_counter (last_number) values (1) on conflict (company_id)"
                + " do update set last_number = employee_counter.last_number + 1"
                + " returning last_number")
        .map(rows -> number(rows.iterator().next().getLong("last_number")));
  }

  // In the digits 0 to 9, whatever the language of the machine.
  static String number(long count) {
    return String.format(Locale.ROOT, "E-%04d", count);
  }

  /**
   * @throws NotFound if the company has no such employee
   * @throws dz.mizan.common.tenancy.OutOfScope if he is of a department that is none of the
   *     caller's
   */
  Uni<Employee> require(UUID id) {
    return findById(id)
        .onItem()
        .ifNull()
        .failWith(() -> new NotFound("employee", id))
        .invoke(employee -> Departments.requireInScope(employee.departmentId()));
  }

  /**
   * Those of the departments within the caller's scope.
   *
   * @param departmentId only those of this department itself; null for all
   * @throws dz.mizan.common.tenancy.OutOfScope if that department is none of the caller's
   */
  Uni<Page<Employee>> page(PageRequest request, @Nullable UUID departmentId) {
    var afterId = request.afterId();
    var after = afterId == null ? BEFORE_ALL : afterId;
    return inScope(after, departmentId)
        .page(0, request.limitAndOne())
        .list()
        .map(rows -> Page.of(rows, request, last -> List.of(last.id().toString())));
  }

  private PanacheQuery<Employee> inScope(UUID after, @Nullable UUID departmentId) {
    if (departmentId != null) {
      Departments.requireInScope(departmentId);
      return find("id > ?1 and departmentId = ?2", Sort.by("id"), after, departmentId);
    }
    var only = Caller.require().scope().only(Departments.SCOPE);
    return only == null
        ? find("id > ?1", Sort.by("id"), after)
        : find("id > ?1 and departmentId in ?2", Sort.by("id"), after, only);
  }

  /**
   * Writes a new employee or a changed one.
   *
   * @throws NationalNumberTaken if another employee of the company has this national number
   * @throws UnknownDepartment if the company has no such department
   * @throws dz.mizan.common.tenancy.OutOfScope if the department is none of the caller's
   */
  Uni<Employee> save(Employee employee) {
    Departments.requireInScope(employee.departmentId());
    return persistAndFlush(employee)
        .onFailure(SqlFailures.violates("uq_employee_national_number"))
        .transform(e -> new NationalNumberTaken())
        .onFailure(SqlFailures.violates("fk_employee_department"))
        .transform(e -> new UnknownDepartment(employee.departmentId()));
  }
}
