package dz.mizan.hr.attendance.punch;

import dz.mizan.common.audit.Audit;
import dz.mizan.common.paging.PageRequest;
import dz.mizan.common.problem.SqlFailures;
import dz.mizan.common.tenancy.CompanySql;
import dz.mizan.common.tenancy.Ids;
import dz.mizan.common.web.NotFound;
import dz.mizan.common.web.Versions;
import dz.mizan.hr.attendance.BadDates;
import dz.mizan.hr.attendance.InScope;
import dz.mizan.hr.attendance.Limits;
import dz.mizan.hr.attendance.UnknownReference;
import dz.mizan.hr.department.Departments;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** The badges that terminals read. */
@ApplicationScoped
class Badges {
  private final Audit audit;

  Badges(Audit audit) {
    this.audit = audit;
  }

  /**
   * @throws BadDates if it ends before it starts
   * @throws BadgeTaken if it is somebody's on some of these days
   * @throws dz.mizan.common.tenancy.OutOfScope if the employee is of a department that is none of the
   *     caller's
   * @throws UnknownReference if the company has no such employee
   */
  Uni<BadgeView> create(BadgeRequest request) {
    Limits.day("from", request.from());
    var to = request.to();
    if (to != null && Limits.day("to", to).isBefore(request.from())) {
      throw new BadDates("to", "not before the first day");
    }
    var id = Ids.next();
    return InScope.require(request.employeeId())
        .chain(
            () ->
                CompanySql.execute(
                    "insert into badge (id, number, employee_id, valid)"
                        + " values ($1, $2, $3, daterange($4::date, $5::date, '[]'))",
                    id,
                    request.number(),
                    request.employeeId(),
                    request.from(),
                    to))
        .onFailure(SqlFailures.violates("ex_badge_number"))
        .transform(e -> new BadgeTaken(request.number()))
        .onFailure(SqlFailures.violates("fk_badge_employee"))
        .transform(e -> new UnknownReference("employeeId", request.employeeId()))
        .chain(() -> read(id, ""))
        .call(badge -> audit.record("badge.given", "badge", id, null, badge));
  }

  private static Uni<BadgeView> read(UUID id, String lock) {
    return CompanySql.execute(
            "select " + BadgeView.COLUMNS + " from badge b where b.id = $1" + lock, id)
        .map(
            rows -> {
              if (rows.size() == 0) {
                throw new NotFound("badge", id);
              }
              return BadgeView.of(rows.iterator().next());
            });
  }

  /**
   * @throws BadDates if the last day would be before the first
   * @throws BadgeTaken if it is somebody else's afterwards
   */
  Uni<BadgeView> end(UUID id, @Nullable String ifMatch, BadgeEnd end) {
    Limits.day("to", end.to());
    return read(id, " for update")
        .call(badge -> InScope.require(badge.employeeId()))
        .invoke(
            before -> {
              Versions.check(ifMatch, before.version());
              if (end.to().isBefore(before.from())) {
                throw new BadDates("to", "not before the first day");
              }
            })
        .chain(
            before ->
                CompanySql.execute(
                        "update badge set valid = daterange(lower(valid), $2::date, '[]'),"
                            + " version = version + 1 where id = $1",
                        id,
                        end.to())
                    .onFailure(SqlFailures.violates("ex_badge_number"))
                    .transform(e -> new BadgeTaken(before.number()))
                    .chain(() -> read(id, ""))
                    .call(after -> audit.record("badge.ended", "badge", id, before, after)));
  }

  /** A page in the order of making, one row more than asked for. */
  Uni<List<BadgeView>> page(PageRequest request, @Nullable UUID employeeId) {
    return CompanySql.execute(
            "select "
                + BadgeView.COLUMNS
                + " from badge b where ($1::uuid is null or b.id > $1)"
                + " and ($2::uuid is null or b.employee_id = $2)"
                + " and ($4::uuid[] is null or exists (select from employee e"
                + " where e.id = b.employee_id and e.department_id = any ($4)))"
                + " order by b.id limit $3",
            request.afterId(),
            employeeId,
            request.limitAndOne(),
            Departments.onlyInScope())
        .map(rows -> StreamSupport.stream(rows.spliterator(), false).map(BadgeView::of).toList());
  }
}
