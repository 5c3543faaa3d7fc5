package dz.mizan.hr.leave.request;

import dz.mizan.common.paging.Page;
import dz.mizan.common.paging.PageRequest;
import dz.mizan.common.tenancy.CompanySql;
import dz.mizan.common.web.NotFound;
import dz.mizan.hr.calendar.Days;
import dz.mizan.hr.calendar.WorkCalendar;
import dz.mizan.hr.employee.Reach;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Requests to be shown. */
@ApplicationScoped
class ShowLeaves {
  static final String PERMISSION = "leave:read";
  private static final String WHERE =
      """
      where r.id > $1 and ANYBODY
        and ($3::uuid is null or e.department_id = $3) and ($4::uuid is null or r.type_id = $4)
        and ($5::text is null or r.status = $5) and r.starts_on <= $7
        and r.starts_on >= $6::date - 1100 and r.ends_on >= $6
      """;
  private static final String PAGE =
      Leaves.SELECT
          + WHERE
          + " and ($8::uuid[] is null or r.employee_id = any ($8)) order by r.id limit $9";
  private static final String TO_DECIDE =
      Leaves.SELECT
          + WHERE
          + """
            and r.status = 'SUBMITTED' and r.employee_id <> $8
            and exists (select from leave_step s where s.request_id = r.id
              and s.position = r.step and s.role = 'MANAGER')
            and (r.employee_id in (select people_below($8))
              or r.employee_id in (select employee_id from delegated_leave($8, $10)))
          order by r.id limit $9
          """;
  private static final String STEPS =
      "select * from leave_step where request_id = $1 order by position";

  private final Leaves leaves;
  private final Staffing staffing;
  private final WorkCalendar calendar;
  private final Deciders deciders;
  private final Reach reach;

  ShowLeaves(
      Leaves leaves, Staffing staffing, WorkCalendar calendar, Deciders deciders, Reach reach) {
    this.leaves = leaves;
    this.staffing = staffing;
    this.calendar = calendar;
    this.deciders = deciders;
    this.reach = reach;
  }

  Uni<Page<LeaveView>> page(LeaveFilter filter, PageRequest page) {
    return (filter.toDecide ? toDecide(filter, page) : visible(filter, page))
        .map(rows -> Page.of(rows, page, last -> List.of(last.id().toString())));
  }

  private Uni<List<LeaveView>> visible(LeaveFilter filter, PageRequest page) {
    return reach
        .visible(PERMISSION)
        .chain(
            only -> {
              var parameters = parameters(filter, page, 9);
              parameters[7] = only.map(ids -> ids.toArray(UUID[]::new)).orElse(null);
              return read(PAGE, parameters).chain(this::discreet);
            });
  }

  private Uni<List<LeaveView>> toDecide(LeaveFilter filter, PageRequest page) {
    return reach
        .self()
        .chain(
            self -> {
              var parameters = parameters(filter, page, 10);
              parameters[7] = self;
              parameters[9] = Days.today();
              return read(TO_DECIDE, parameters)
                  .map(found -> found.stream().map(LeaveView::of).toList());
            });
  }

  private static @Nullable Object[] parameters(LeaveFilter filter, PageRequest page, int count) {
    @Nullable Object[] parameters = new Object[count];
    parameters[0] = page.afterId() == null ? new UUID(0, 0) : page.afterId();
    parameters[1] = filter.employeeId;
    parameters[2] = filter.departmentId;
    parameters[3] = filter.typeId;
    parameters[4] = filter.status;
    parameters[5] = Days.parse("from", filter.from, Days.FIRST);
    parameters[6] = Days.parse("to", filter.to, Days.LAST);
    parameters[8] = page.limitAndOne();
    return parameters;
  }

  // A statement of its own for one employee: one for both would go through everybody's.
  private static Uni<List<Leave>> read(String sql, @Nullable Object[] parameters) {
    var whose = parameters[1] == null ? "$2::uuid is null" : "r.employee_id = $2";
    return CompanySql.execute(sql.replace("ANYBODY", whose), parameters)
        .map(rows -> StreamSupport.stream(rows.spliterator(), false).map(Leave::of).toList());
  }

  /** Who only reads everybody's leave is told neither reason nor document. */
  private Uni<List<LeaveView>> discreet(List<Leave> leaves) {
    return reach
        .visible(Deciders.PERMISSION)
        .map(
            near ->
                leaves.stream()
                    .map(
                        leave ->
                            near.isEmpty() || near.get().contains(leave.employeeId())
                                ? LeaveView.of(leave)
                                : LeaveView.of(leave).withoutReasons())
                    .toList());
  }

  /**
   * For who sees the employee, and for a delegate while he has to decide. Reason and document are
   * for the employee, those above him, that delegate, and HR, not for who may only read.
   *
   * @throws NotFound to everybody else
   */
  Uni<LeaveView> require(UUID id) {
    return leaves
        .require(id)
        .chain(
            leave ->
                Leaves.hide(id, isNear(leave))
                    .chain(near -> full(leave).map(view -> near ? view : view.withoutReasons())));
  }

  private Uni<Boolean> isNear(Leave leave) {
    return reach
        .requireSees(leave.employeeId(), Deciders.PERMISSION)
        .replaceWith(true)
        .onFailure(NotFound.class)
        .recoverWithUni(
            () ->
                reach
                    .requireSees(leave.employeeId(), PERMISSION)
                    .replaceWith(false)
                    .onFailure(NotFound.class)
                    .recoverWithUni(failure -> isDelegate(leave, failure)));
  }

  private Uni<Boolean> isDelegate(Leave leave, Throwable failure) {
    return leave.status() == LeaveStatus.SUBMITTED
        ? deciders.require(leave, "MANAGER").replaceWith(true)
        : Uni.createFrom().failure(failure);
  }

  /** With its steps, and while it matters with the days that are short of people. */
  Uni<LeaveView> full(Leave leave) {
    return CompanySql.execute(STEPS, leave.id())
        .map(
            rows ->
                StreamSupport.stream(rows.spliterator(), false)
                    .map(
                        row ->
                            new LeaveView.Step(
                                row.getShort("position"),
                                row.getString("role"),
                                row.getString("decision"),
                                row.getString("comment"),
                                row.getUUID("decided_by"),
                                row.getOffsetDateTime("decided_at"),
                                row.getUUID("on_behalf_of")))
                    .toList())
        .chain(steps -> warnings(leave).map(warnings -> LeaveView.of(leave, steps, warnings)));
  }

  private Uni<List<Shortage>> warnings(Leave leave) {
    if (leave.status() != LeaveStatus.SUBMITTED && leave.status() != LeaveStatus.APPROVED) {
      return Uni.createFrom().item(List.of());
    }
    return calendar
        .between(leave.startsOn(), leave.endsOn())
        .chain(
            days ->
                staffing.shortages(
                    leave.departmentId(), leave.employeeId(), leave.span(), days, leave.site()));
  }
}
