package dz.mizan.hr.department;

import dz.mizan.common.paging.Page;
import dz.mizan.common.paging.PageRequest;
import dz.mizan.common.tenancy.Caller;
import dz.mizan.common.tenancy.CompanySql;
import dz.mizan.common.tenancy.Ids;
import dz.mizan.common.web.NotFound;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** The departments of the running transaction's company. */
@ApplicationScoped
public class Departments {
  /**
   * The kind of scope that restricts callers to some departments: to these themselves, not to those
   * below.
   */
  public static final String SCOPE = "departments";

  // As the database does when it looks for a cycle.
  private static final String LOCK_TREE =
      "select pg_advisory_xact_lock(hashtextextended('department ' || current_company(), 0))::text";
  private static final String SELECT =
      """
      select d.*, h.employee_id as head_id from department d
        left join department_head h on h.company_id = d.company_id and h.department_id = d.id
      """;

  /** Makes the department {@code DG}, Direction générale; nothing if the company has it. */
  public Uni<Void> createFirst() {
    return CompanySql.execute(
            "insert into department (id, version, code, name)"
                + " values ($1, 1, 'DG', 'Direction générale') on conflict do nothing",
            Ids.next())
        .replaceWithVoid();
  }

  /**
   * Makes sure that the caller may deal with this department.
   *
   * @param id that of an employee, or the one that is asked for
   * @throws dz.mizan.common.tenancy.OutOfScope if it is none of his
   */
  public static void requireInScope(UUID id) {
    Caller.require().scope().require(SCOPE, id);
  }

  /**
   * The only ones that the caller may deal with, for SQL: {@code $n::uuid[] is null or … = any
   * ($n)}.
   */
  public static UUID @Nullable [] onlyInScope() {
    return Caller.require().scope().onlyArray(SCOPE);
  }

  /**
   * @throws NotFound if the company has no such department
   * @throws dz.mizan.common.tenancy.OutOfScope if it is none of the caller's
   */
  Uni<Department> require(UUID id) {
    return one(id, SELECT + " where d.id = $1");
  }

  /**
   * The same, locked until the transaction ends, and before it the company's tree: a move locks the
   * one above, too, and two moves against each other would be a deadlock.
   */
  Uni<Department> requireLocked(UUID id) {
    return CompanySql.execute(LOCK_TREE)
        .chain(() -> one(id, SELECT + " where d.id = $1 for update of d"));
  }

  private static Uni<Department> one(UUID id, String sql) {
    return CompanySql.execute(sql, id)
        .map(
            rows -> {
              if (rows.size() == 0) {
                throw new NotFound("department", id);
              }
              requireInScope(id);
              return Department.of(rows.iterator().next());
            });
  }

  /**
   * Those within the caller's scope.
   *
   * @param archived only those that are, or are not; null for all
   * @param parentId only those directly below this one; null for all
   */
  Uni<Page<Department>> page(
      PageRequest request, @Nullable Boolean archived, @Nullable UUID parentId) {
    return CompanySql.execute(
            SELECT
                + """
                where ($1::uuid is null or d.id > $1) and ($2::uuid[] is null or d.id = any ($2))
                  and ($3::boolean is null or (d.archived_at is not null) = $3)
                  and ($4::uuid is null or d.parent_id = $4)
                order by d.id limit $5
                """,
            request.afterId(),
            onlyInScope(),
            archived,
            parentId,
            request.limitAndOne())
        .map(rows -> StreamSupport.stream(rows.spliterator(), false).map(Department::of).toList())
        .map(rows -> Page.of(rows, request, last -> List.of(last.id().toString())));
  }
}
