package dz.mizan.hr.attendance.schedule;

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
import dz.mizan.hr.attendance.MonthApproved;
import dz.mizan.hr.attendance.UnknownReference;
import dz.mizan.hr.department.Departments;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Who works by which schedule. What approved months were measured by stays. */
@ApplicationScoped
class ScheduleAssignments {
  private static final String INSERT =
      """
      insert into schedule_assignment (id, schedule_id, employee_id, department_id, valid)
      select $1::uuid, c.id, $3::uuid, $4::uuid, daterange($5::date, $6::date, '[]')
      from schedule c where c.id = $2 and not c.is_archived
      """;
  private static final String CHANGE =
      """
      update schedule_assignment set valid = daterange($2::date, $3::date, '[]'),
        version = version + 1 where id = $1
      """;
  private static final String PAGE =
      """
       from schedule_assignment a
      where ($1::uuid is null or a.id > $1) and ($2::uuid is null or a.employee_id = $2)
        and ($3::uuid is null or a.department_id = $3)
        and ($4::uuid is null or a.schedule_id = $4)
        and ($5::uuid[] is null or a.department_id = any ($5) or exists (select from employee e
          where e.id = a.employee_id and e.department_id = any ($5)))
      order by a.id limit $6
      """;
  private static final Predicate<Throwable> OVERLAP =
      SqlFailures.violates("ex_schedule_assignment_employee")
          .or(SqlFailures.violates("ex_schedule_assignment_department"));

  private static final Predicate<Throwable> APPROVED =
      SqlFailures.violates("ck_month_not_approved");

  private final Audit audit;

  ScheduleAssignments(Audit audit) {
    this.audit = audit;
  }

  /**
   * @throws BadDates if it ends before it starts
   * @throws ScheduleOverlap if there is another one on some of these days
   * @throws MonthApproved if some of these days are of an approved month
   * @throws UnknownReference if schedule, employee or department are none of the company's
   */
  Uni<ScheduleAssignmentView> create(ScheduleAssignmentRequest request) {
    requireOrder(request.from(), request.to());
    if ((request.employeeId() == null) == (request.departmentId() == null)) {
      throw new BadDates("employeeId", "either an employee or a department");
    }
    var id = Ids.next();
    return requireInScope(request.employeeId(), request.departmentId())
        .chain(
            () ->
                CompanySql.execute(
                    INSERT,
                    id,
                    request.scheduleId(),
                    request.employeeId(),
                    request.departmentId(),
                    request.from(),
                    request.to()))
        .onFailure(OVERLAP)
        .transform(e -> new ScheduleOverlap())
        .onFailure(APPROVED)
        .transform(e -> new MonthApproved())
        .onFailure(SqlFailures.violates("fk_schedule_assignment_employee"))
        .transform(e -> unknown("employeeId", request.employeeId()))
        .onFailure(SqlFailures.violates("fk_schedule_assignment_department"))
        .transform(e -> unknown("departmentId", request.departmentId()))
        .invoke(
            rows -> {
              if (rows.rowCount() == 0) {
                throw new UnknownReference("scheduleId", request.scheduleId());
              }
            })
        .chain(() -> require(id))
        .call(view -> audit.record("schedule.assigned", "schedule-assignment", id, null, view));
  }

  private static UnknownReference unknown(String field, @Nullable UUID id) {
    return new UnknownReference(field, String.valueOf(id));
  }

  static void requireOrder(LocalDate from, @Nullable LocalDate to) {
    Limits.day("from", from);
    if (to != null && Limits.day("to", to).isBefore(from)) {
      throw new BadDates("to", "not before the first day");
    }
  }

  /**
   * @throws NotFound if the company has no such assignment
   * @throws dz.mizan.common.tenancy.OutOfScope if it is of a department, or of an employee of one,
   *     that is none of the caller's
   */
  Uni<ScheduleAssignmentView> require(UUID id) {
    return read(id, "");
  }

  private static Uni<ScheduleAssignmentView> read(UUID id, String lock) {
    return CompanySql.execute(
            "select "
                + ScheduleAssignmentView.COLUMNS
                + " from schedule_assignment a where a.id = $1"
                + lock,
            id)
        .map(
            rows -> {
              if (rows.size() == 0) {
                throw new NotFound("schedule-assignment", id);
              }
              return ScheduleAssignmentView.of(rows.iterator().next());
            })
        .call(view -> requireInScope(view.employeeId(), view.departmentId()));
  }

  private static Uni<Void> requireInScope(@Nullable UUID employeeId, @Nullable UUID departmentId) {
    if (departmentId != null) {
      Departments.requireInScope(departmentId);
    }
    return employeeId == null ? Uni.createFrom().voidItem() : InScope.require(employeeId);
  }

  /**
   * @throws BadDates if it would end before it starts
   * @throws ScheduleOverlap if there is another one on some of these days
   * @throws MonthApproved if it would change on days of an approved month
   */
  Uni<ScheduleAssignmentView> change(UUID id, @Nullable String ifMatch, PeriodChange change) {
    requireOrder(change.from(), change.to());
    return read(id, " for update")
        .invoke(before -> Versions.check(ifMatch, before.version()))
        .chain(
            before ->
                CompanySql.execute(CHANGE, id, change.from(), change.to())
                    .onFailure(OVERLAP)
                    .transform(e -> new ScheduleOverlap())
                    .onFailure(APPROVED)
                    .transform(e -> new MonthApproved())
                    .chain(() -> require(id))
                    .call(
                        after ->
                            audit.record(
                                "schedule-assignment.changed",
                                "schedule-assignment",
                                id,
                                before,
                                after)));
  }

  /**
   * Takes it back, as if it had never been.
   *
   * @throws MonthApproved if some of its days are of an approved month
   */
  Uni<Void> delete(UUID id, @Nullable String ifMatch) {
    return read(id, " for update")
        .invoke(before -> Versions.check(ifMatch, before.version()))
        .call(
            () ->
                CompanySql.execute("delete from schedule_assignment where id = $1", id)
                    .onFailure(APPROVED)
                    .transform(e -> new MonthApproved()))
        .chain(
            before ->
                audit.record(
                    "schedule-assignment.deleted", "schedule-assignment", id, before, null));
  }

  /** A page in the order of making, one row more than asked for. */
  Uni<List<ScheduleAssignmentView>> page(
      PageRequest request,
      @Nullable UUID employeeId,
      @Nullable UUID departmentId,
      @Nullable UUID scheduleId) {
    return list(
        "select " + ScheduleAssignmentView.COLUMNS + PAGE,
        request.afterId(),
        employeeId,
        departmentId,
        scheduleId,
        Departments.onlyInScope(),
        request.limitAndOne());
  }

  /** Those of these employees and of all departments that hold on any of these days. */
  Uni<List<ScheduleAssignmentView>> between(LocalDate from, LocalDate to, UUID[] employees) {
    return list(
        "select "
            + ScheduleAssignmentView.COLUMNS
            + " from schedule_assignment a where a.valid && daterange($1::date, $2::date, '[]')"
            + " and (a.employee_id is null or a.employee_id = any ($3))",
        from,
        to,
        employees);
  }

  private static Uni<List<ScheduleAssignmentView>> list(String sql, @Nullable Object... with) {
    return CompanySql.execute(sql, with)
        .map(
            rows ->
                StreamSupport.stream(rows.spliterator(), false)
                    .map(ScheduleAssignmentView::of)
                    .toList());
  }
}
