package dz.mizan.hr.position;

import dz.mizan.common.paging.Page;
import dz.mizan.common.paging.PageRequest;
import dz.mizan.common.problem.SqlFailures;
import dz.mizan.common.tenancy.CompanySql;
import dz.mizan.common.web.NotFound;
import dz.mizan.hr.department.Departments;
import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** The positions of the running transaction's company. */
@ApplicationScoped
class Positions {
  // $1 is the day of the headcount; today if null.
  private static final String SELECT =
      """
      select p.*, (
        select count(*) from assignment a
        where a.company_id = p.company_id and a.position_id = p.id
          and a.valid @> coalesce($1::date, business_date())) as headcount
      from position p
      """;
  private static final String INSERT =
      """
      insert into position (id, code, title_fr, title_ar, title_en, department_id, grade,
        salary_min, salary_max, posts)
      values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
      """;
  private static final String UPDATE =
      """
      update position set version = version + 1, code = $2, title_fr = $3, title_ar = $4,
        title_en = $5, department_id = $6, grade = $7, salary_min = $8, salary_max = $9,
        posts = $10
      where id = $1
      """;

  /**
   * A position with its version.
   *
   * @param version of its row, not of its headcount
   */
  record Found(PositionView view, long version) {}

  /**
   * What a list is restricted to; nulls restrict nothing.
   *
   * @param vacant only those with a post that nobody holds
   */
  record Filter(
      @Nullable LocalDate on,
      @Nullable UUID departmentId,
      @Nullable Boolean archived,
      boolean vacant) {}

  /**
   * @throws NotFound if the company has no such position
   * @throws dz.mizan.common.tenancy.OutOfScope if it is of a department that is none of the
   *     caller's
   */
  Uni<Found> require(UUID id, @Nullable LocalDate on) {
    return CompanySql.execute(SELECT + " where p.id = $2", on, id).map(rows -> found(rows, id));
  }

  /** The same, locked until the transaction ends. */
  Uni<Found> requireLocked(UUID id) {
    return CompanySql.execute(SELECT + " where p.id = $2 for update of p", null, id)
        .map(rows -> found(rows, id));
  }

  private static Found found(Iterable<Row> rows, UUID id) {
    var iterator = rows.iterator();
    if (!iterator.hasNext()) {
      throw new NotFound("position", id);
    }
    var row = iterator.next();
    requireInScope(row.getUUID("department_id"));
    return new Found(PositionView.of(row), row.getLong("version"));
  }

  /** A position of no department is for who is not restricted. */
  static void requireInScope(@Nullable UUID departmentId) {
    Departments.requireInScope(departmentId == null ? new UUID(0, 0) : departmentId);
  }

  /** By id; those of departments within the caller's scope. */
  Uni<Page<PositionView>> page(PageRequest request, Filter filter) {
    return CompanySql.execute(
            "select * from ("
                + SELECT
                + """
                where ($2::uuid is null or p.id > $2)
                  and ($3::uuid[] is null or p.department_id = any ($3))
                  and ($4::uuid is null or p.department_id = $4)
                  and ($5::boolean is null or (p.archived_at is not null) = $5)
                ) found where not $6::boolean or posts > headcount order by id limit $7
                """,
            filter.on(),
            request.afterId(),
            Departments.onlyInScope(),
            filter.departmentId(),
            filter.archived(),
            filter.vacant(),
            request.limitAndOne())
        .map(rows -> StreamSupport.stream(rows.spliterator(), false).map(PositionView::of).toList())
        .map(rows -> Page.of(rows, request, last -> List.of(last.id().toString())));
  }

  Uni<Void> insert(UUID id, PositionRequest request) {
    return write(INSERT, id, request);
  }

  /** The version goes up by one. */
  Uni<Void> update(UUID id, PositionRequest request) {
    return write(UPDATE, id, request);
  }

  private static Uni<Void> write(String sql, UUID id, PositionRequest request) {
    return CompanySql.execute(
            sql,
            id,
            request.code(),
            request.titleFr(),
            request.titleAr(),
            request.titleEn(),
            request.departmentId(),
            request.grade(),
            request.salaryMin(),
            request.salaryMax(),
            request.posts())
        .onFailure(SqlFailures.violates("uq_position_code"))
        .transform(e -> new PositionCodeTaken(request.code()))
        .onFailure(SqlFailures.violates("fk_position_department"))
        .transform(e -> new UnknownPositionDepartment(request.departmentId()))
        .replaceWithVoid();
  }
}
