package dz.mizan.hr.leave.request;

import dz.mizan.common.audit.Audit;
import dz.mizan.common.tenancy.CompanySql;
import dz.mizan.common.web.NotFound;
import dz.mizan.common.web.Versions;
import dz.mizan.hr.department.Departments;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** How many people departments should have. */
@ApplicationScoped
class StaffingMinimums {
  private static final String READ =
      """
      select d.id, coalesce(s.minimum, 0)::int as minimum, coalesce(s.version, 0) as version
      from department d left join leave_staffing s on s.department_id = d.id where d.id = $1
      """;
  private static final String WRITE =
      """
      insert into leave_staffing as s (department_id, minimum) values ($1, $2)
      on conflict on constraint pk_leave_staffing do update
        set minimum = excluded.minimum, version = s.version + 1 where s.version = $3
      returning version
      """;

  private final Audit audit;

  StaffingMinimums(Audit audit) {
    this.audit = audit;
  }

  /** Those of the departments that have one, which is at most a row for each department. */
  Uni<List<StaffingView>> all() {
    return CompanySql.execute(
            "select department_id, minimum::int, version from leave_staffing order by 1")
        .map(
            rows ->
                StreamSupport.stream(rows.spliterator(), false)
                    .map(row -> new StaffingView(row.getUUID(0), row.getInteger(1), row.getLong(2)))
                    .toList());
  }

  /**
   * @throws NotFound if the company has no such department
   */
  Uni<StaffingView> require(UUID department) {
    Departments.requireInScope(department);
    return CompanySql.execute(READ, department)
        .map(
            rows -> {
              if (rows.size() == 0) {
                throw new NotFound("department", department);
              }
              var row = rows.iterator().next();
              return new StaffingView(
                  department, row.getInteger("minimum"), row.getLong("version"));
            });
  }

  Uni<StaffingView> change(UUID department, @Nullable String ifMatch, int minimum) {
    return require(department)
        .invoke(before -> Versions.check(ifMatch, before.version()))
        .chain(
            before ->
                CompanySql.execute(WRITE, department, (short) minimum, before.version())
                    .map(
                        rows -> {
                          if (rows.size() == 0) {
                            // Somebody was faster.
                            Versions.check("\"" + before.version() + "\"", before.version() + 1);
                          }
                          return new StaffingView(
                              department, minimum, rows.iterator().next().getLong(0));
                        })
                    .call(
                        after ->
                            audit.record(
                                "leave-staffing.changed",
                                "department",
                                department,
                                before,
                                after)));
  }
}
