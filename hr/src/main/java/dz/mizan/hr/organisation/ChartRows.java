package dz.mizan.hr.organisation;

import dz.mizan.common.tenancy.CompanySql;
import dz.mizan.hr.department.Departments;
import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** What the chart is made of, within the caller's scope, in the order in which it is drawn. */
@ApplicationScoped
class ChartRows {
  private static final String DEPARTMENTS =
      """
      select d.id, d.parent_id, d.code, d.name, d.name_ar, h.employee_id as head_id
      from department d
        left join department_head h on h.company_id = d.company_id and h.department_id = d.id
      where d.archived_at is null and ($1::uuid[] is null or d.id = any ($1))
      order by d.code collate "C"
      """;
  // Heads too, though they are of another department.
  private static final String PEOPLE =
      """
      select e.id, e.number, e.first_name, e.last_name, e.first_name_ar, e.last_name_ar,
        e.job_title, e.photo_url, e.department_id, e.manager_id
      from employee e
      where e.status <> 'LEFT' and ($1::uuid[] is null or e.department_id = any ($1)
        or exists (select from department_head h where h.company_id = e.company_id
          and h.employee_id = e.id and h.department_id = any ($1)))
      order by length(e.number), e.number collate "C"
      """;

  /** A department as it stands in its row. */
  record Part(
      UUID id,
      @Nullable UUID parentId,
      String code,
      String name,
      @Nullable String nameAr,
      @Nullable UUID headId) {

    static Part of(Row row) {
      return new Part(
          row.getUUID("id"),
          row.getUUID("parent_id"),
          row.getString("code"),
          row.getString("name"),
          row.getString("name_ar"),
          row.getUUID("head_id"));
    }
  }

  /** Somebody and where he stands. */
  record Member(ChartPerson person, UUID departmentId, @Nullable UUID managerId) {

    static Member of(Row row) {
      return new Member(
          ChartPerson.of(row), row.getUUID("department_id"), row.getUUID("manager_id"));
    }
  }

  /** Departments by code, people by number. */
  record Rows(List<Part> parts, List<Member> members) {}

  Uni<Rows> read() {
    var only = Departments.onlyInScope();
    return CompanySql.execute(DEPARTMENTS, (Object) only)
        .map(rows -> StreamSupport.stream(rows.spliterator(), false).map(Part::of).toList())
        .chain(
            parts ->
                CompanySql.execute(PEOPLE, (Object) only)
                    .map(
                        rows ->
                            StreamSupport.stream(rows.spliterator(), false)
                                .map(Member::of)
                                .toList())
                    .map(members -> new Rows(parts, members)));
  }
}
