package dz.mizan.hr.employee.search;

import dz.mizan.common.tenancy.Caller;
import dz.mizan.common.tenancy.CompanySql;
import dz.mizan.hr.department.Departments;
import dz.mizan.hr.employee.Employee;
import dz.mizan.hr.employee.Employees;
import dz.mizan.hr.employee.Reach;
import dz.mizan.hr.employee.SealedFields;
import io.quarkus.security.ForbiddenException;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds employees of the departments within the caller's scope. */
@ApplicationScoped
class SearchEmployees {
  private static final String BY_TEXT =
      """
      select e.* from search_employees($1, $2, $3, $4, $5) with ordinality
        as found (step, score, employee_id, place)
      join employee e on e.id = found.employee_id
      order by found.place
      """;
  // The constraints' indexes, one of them for each kind of number.
  private static final String BY_NUMBER =
      """
      select * from employee where %s = $1 and ($2::text is null or status = $2)
        and ($3::uuid[] is null or department_id = any ($3))
        and ($4::uuid is null or position_id = $4)
      """;

  private final Reach reach;
  private final SealedFields fields;

  SearchEmployees(Reach reach, SealedFields fields) {
    this.reach = reach;
    this.fields = fields;
  }

  /**
   * @throws WrongSearch if there is not exactly one thing to search by
   * @throws ForbiddenException if it is a number and the caller may not have numbers shown: who is
   *     found has it
   */
  Uni<List<Employee>> handle(SearchRequest request) {
    if (Stream.of(request.text(), request.nationalNumber(), request.nss())
            .map(given -> given != null)
            .filter(given -> given)
            .count()
        != 1) {
      throw new WrongSearch();
    }
    var departments = departments(request.departmentId());
    var text = request.text();
    if (text != null) {
      return CompanySql.execute(
              BY_TEXT,
              text,
              request.statusName(),
              departments,
              request.positionId(),
              request.bound())
          .map(Employees::list);
    }
    return reach
        .holds("employees:reveal")
        .invoke(
            holds -> {
              if (!holds) {
                throw new ForbiddenException();
              }
            })
        .chain(() -> byNumber(request, departments));
  }

  private Uni<List<Employee>> byNumber(SearchRequest request, UUID @Nullable [] departments) {
    var nss = request.nss();
    var column = nss == null ? "national_number" : "nss";
    var number = nss == null ? request.nationalNumber() : nss;
    return CompanySql.execute(
            BY_NUMBER.formatted(column + "_index"),
            Buffer.buffer(fields.index("employee." + column, String.valueOf(number))),
            request.statusName(),
            departments,
            request.positionId())
        .map(Employees::list);
  }

  private static UUID @Nullable [] departments(@Nullable UUID departmentId) {
    if (departmentId != null) {
      Departments.requireInScope(departmentId);
      return new UUID[] {departmentId};
    }
    return Caller.require().scope().onlyArray(Departments.SCOPE);
  }
}
