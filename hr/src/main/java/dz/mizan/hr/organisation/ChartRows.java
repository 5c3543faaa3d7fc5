package dz.mizan.hr.organisation;

import dz.mizan.common.tenancy.CompanySql;
import dz.mizan.common.web.NotFound;
import dz.mizan.hr.department.Departments;
import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * What the chart is made of, within the caller's scope, in the order in which it is drawn; bounded,
 * as all of it is held at once.
 */
@ApplicationScoped
class ChartRows {
  static final int MOST = 10_000;

  private static final String DEPARTMENTS =
      """
      with recursive part (id) as (
        select d.id from department d where d.id = $2
        union
        select d.id from department d join part p on d.parent_id = p.id
      )
      select d.id, d.parent_id, d.code, d.name, d.name_ar, h.employee_id as head_id
      from department d
        left join department_head h on h.company_id = d.company_id and h.department_id = d.id
      where d.archived_at is null and ($1::uuid[] is null or d.id = any ($1))
        and ($2::uuid is null or d.id in (select id from part))
      order by d.code collate "C" limit $3
      """;
  private static final String PEOPLE =
      """
      select e.id, e.number, e.first_name, e.last_name, e.first_name_ar, e.last_name_ar,
        e.job_title, e.photo_url, e.department_id, e.manager_id
      from employee e
      where e.status <> 'LEFT' and %s
      order by length(e.number), e.number collate "C" limit %d
      """;
  private static final String INSIDE = PEOPLE.formatted("e.department_id = any ($1)", MOST + 1);
  // Of whatever department they are.
  private static final String HEADS = PEOPLE.formatted("e.id = any ($1)", MOST + 1);
  private static final String BY_MANAGERS =
      PEOPLE.formatted(
          "($1::uuid[] is null or e.department_id = any ($1))"
              + " and ($2::uuid is null or e.id = $2 or e.id in (select people_below($2)))",
          MOST + 1);
  private static final String COUNTS =
      """
      select department_id, count(*)::integer from employee
      where status <> 'LEFT' and department_id = any ($1) group by department_id
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

  /**
   * Departments.
   *
   * @param parts by code
   * @param members who is in them, by number; nobody if people are only counted
   * @param counts how many are in each
   * @param heads by their ids
   */
  record Rows(
      List<Part> parts,
      List<Member> members,
      Map<UUID, Integer> counts,
      Map<UUID, ChartPerson> heads) {}

  /**
   * @param root the department at the top; null for all
   * @param people whether they are read, or counted only
   * @throws NotFound if there is no such department in the caller's scope
   * @throws ChartTooLarge if there is more than can be held
   */
  Uni<Rows> departments(@Nullable UUID root, boolean people) {
    return CompanySql.execute(DEPARTMENTS, Departments.onlyInScope(), root, MOST + 1)
        .map(rows -> list(rows, Part::of))
        .invoke(parts -> requireRoot(parts.stream().map(Part::id), "department", root))
        .chain(parts -> people ? withMembers(parts) : withCounts(parts));
  }

  private static Uni<Rows> withMembers(List<Part> parts) {
    return CompanySql.execute(INSIDE, (Object) ids(parts))
        .map(rows -> list(rows, Member::of))
        .chain(
            members -> {
              var counts = new HashMap<UUID, Integer>();
              members.forEach(member -> counts.merge(member.departmentId(), 1, Integer::sum));
              return heads(parts).map(heads -> new Rows(parts, members, counts, heads));
            });
  }

  private static Uni<Rows> withCounts(List<Part> parts) {
    return CompanySql.execute(COUNTS, (Object) ids(parts))
        .chain(
            rows -> {
              var counts = new HashMap<UUID, Integer>();
              rows.forEach(row -> counts.put(row.getUUID(0), row.getInteger(1)));
              return heads(parts).map(heads -> new Rows(parts, List.of(), counts, heads));
            });
  }

  private static Uni<Map<UUID, ChartPerson>> heads(List<Part> parts) {
    var ids = parts.stream().map(Part::headId).filter(Objects::nonNull).toArray(UUID[]::new);
    return CompanySql.execute(HEADS, (Object) ids)
        .map(
            rows -> {
              var heads = new HashMap<UUID, ChartPerson>();
              rows.forEach(row -> heads.put(row.getUUID("id"), ChartPerson.of(row)));
              return heads;
            });
  }

  /**
   * People by number.
   *
   * @param root who is at the top, with those below him; null for all
   * @throws NotFound if there is nobody like that in the caller's scope
   * @throws ChartTooLarge if there are more than can be held
   */
  Uni<List<Member>> people(@Nullable UUID root) {
    return CompanySql.execute(BY_MANAGERS, Departments.onlyInScope(), root)
        .map(rows -> list(rows, Member::of))
        .invoke(
            members -> requireRoot(members.stream().map(m -> m.person().id()), "employee", root));
  }

  private static <T> List<T> list(RowSet<Row> rows, Function<Row, T> item) {
    ChartTooLarge.check(rows.size(), MOST);
    return StreamSupport.stream(rows.spliterator(), false).map(item).toList();
  }

  // What is below may be in the caller's scope though the root is not.
  private static void requireRoot(Stream<UUID> found, String what, @Nullable UUID root) {
    if (root != null && found.noneMatch(root::equals)) {
      throw new NotFound(what, root);
    }
  }

  private static UUID[] ids(List<Part> parts) {
    return parts.stream().map(Part::id).toArray(UUID[]::new);
  }
}
