package dz.mizan.hr.leave.request;

import dz.mizan.common.problem.SqlFailures;
import dz.mizan.common.tenancy.CompanySql;
import dz.mizan.common.web.NotFound;
import dz.mizan.hr.attendance.MonthApproved;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** The requests of the running transaction's company. */
@ApplicationScoped
class Leaves {
  static final String SELECT =
      """
      select r.*, e.number as employee_number, e.last_name || ' ' || e.first_name as employee_name,
        e.department_id, e.site, t.code as type_code, t.paid_by
      from leave_request r
      join employee e on e.id = r.employee_id
      join leave_type t on t.id = r.type_id
      """;
  private static final String DAYS =
      """
      insert into leave_day
        (employee_id, day, request_id, type_id, type_code, paid_by, share, working)
      select r.employee_id, u.day, r.id, t.id, t.code, t.paid_by, u.share, u.working
      from leave_request r
      join leave_type t on t.id = r.type_id
      cross join unnest($2::date[], $3::numeric[], $4::boolean[]) as u (day, share, working)
      where r.id = $1
      """;

  /**
   * @throws NotFound if the company has no such request
   */
  Uni<Leave> require(UUID id) {
    return CompanySql.execute(SELECT + " where r.id = $1", id)
        .map(
            rows -> {
              if (rows.size() == 0) {
                throw new NotFound("leave-request", id);
              }
              return Leave.of(rows.iterator().next());
            });
  }

  /**
   * A check of the employee, failing as if there were no such request: who may not see it learns
   * neither whose it is nor that it is there.
   */
  static <T> Uni<T> hide(UUID id, Uni<T> check) {
    return check.onFailure(NotFound.class).transform(e -> new NotFound("leave-request", id));
  }

  /**
   * The same with employee and request locked, in this order. So requests of one person come one
   * after the other, and never wait for each other in the constraint against overlaps.
   *
   * @throws NotFound if the company has no such request
   */
  Uni<Leave> requireLocked(UUID id) {
    return CompanySql.execute(
            "select from employee where id = (select employee_id from leave_request where id = $1)"
                + " for no key update",
            id)
        .chain(() -> CompanySql.execute("select from leave_request where id = $1 for update", id))
        .chain(() -> require(id));
  }

  /** Moves a locked request on. */
  Uni<Leave> move(Leave leave, LeaveStatus status, BigDecimal days, @Nullable Integer step) {
    return move(leave, status, days, step, leave.decisionComment(), leave.brokenOffOn());
  }

  /** The same, with what was said and from when it was broken off. */
  Uni<Leave> move(
      Leave leave,
      LeaveStatus status,
      @Nullable BigDecimal days,
      @Nullable Integer step,
      @Nullable String comment,
      @Nullable LocalDate brokenOffOn) {
    return CompanySql.execute(
            """
            update leave_request set status = $2, days = $3, step = $4, decision_comment = $5,
              broken_off_on = $6, version = version + 1,
              ended_at = case when $2 in ('REJECTED', 'CANCELLED', 'INTERRUPTED') then now() end
            where id = $1
            """,
            leave.id(),
            status.name(),
            days,
            step == null ? null : step.shortValue(),
            comment,
            brokenOffOn)
        .chain(() -> require(leave.id()));
  }

  /**
   * Writes the days of an approved request.
   *
   * @throws MonthApproved if one is of a month whose timesheet is approved
   */
  Uni<Void> writeDays(UUID id, List<Span.Day> days) {
    return CompanySql.execute(
            DAYS,
            id,
            days.stream().map(Span.Day::day).toArray(LocalDate[]::new),
            days.stream().map(Span.Day::share).toArray(BigDecimal[]::new),
            days.stream().map(Span.Day::working).toArray(Boolean[]::new))
        .onFailure(SqlFailures.violates("ck_month_not_approved"))
        .transform(e -> new MonthApproved())
        .replaceWithVoid();
  }

  /** The days of an approved request as they are written, in their order. */
  Uni<List<Span.Day>> days(UUID id) {
    return CompanySql.execute(
            "select day, share, working from leave_day where request_id = $1 order by day", id)
        .map(
            rows ->
                StreamSupport.stream(rows.spliterator(), false)
                    .map(
                        row ->
                            Span.Day.of(
                                row.getLocalDate("day"),
                                row.getBigDecimal("share"),
                                row.getBoolean("working")))
                    .toList());
  }

  /**
   * Takes back the days of a request from that day on.
   *
   * @return how many there were
   * @throws MonthApproved if one is of a month whose timesheet is approved
   */
  Uni<BigDecimal> eraseDays(UUID id, LocalDate from) {
    return CompanySql.execute(
            "with gone as (delete from leave_day where request_id = $1 and day >= $2"
                + " returning share) select coalesce(sum(share), 0) from gone",
            id,
            from)
        .onFailure(SqlFailures.violates("ck_month_not_approved"))
        .transform(e -> new MonthApproved())
        .map(rows -> rows.iterator().next().getBigDecimal(0));
  }

  /**
   * Takes back these days of a request.
   *
   * @throws MonthApproved if one is of a month whose timesheet is approved
   */
  Uni<Void> eraseDays(UUID id, List<Span.Day> days) {
    return CompanySql.execute(
            "delete from leave_day where request_id = $1 and day = any ($2)",
            id,
            days.stream().map(Span.Day::day).toArray(LocalDate[]::new))
        .onFailure(SqlFailures.violates("ck_month_not_approved"))
        .transform(e -> new MonthApproved())
        .replaceWithVoid();
  }
}
