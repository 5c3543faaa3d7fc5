package dz.mizan.hr.leave.request;

import dz.mizan.common.problem.SqlFailures;
import dz.mizan.common.tenancy.CompanySql;
import dz.mizan.common.web.Versions;
import dz.mizan.hr.calendar.WorkCalendar;
import dz.mizan.hr.employee.Reach;
import dz.mizan.hr.leave.ledger.Ledger;
import dz.mizan.hr.leave.type.LeaveType;
import dz.mizan.hr.leave.type.LeaveTypes;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Submits a draft: counts its days, takes them from the balance, and says who has to decide. */
@ApplicationScoped
class SubmitLeave {
  private static final String UPDATE =
      """
      update leave_request set status = 'SUBMITTED', days = $2, step = 1, is_once = $3,
        submitted_at = now(), version = version + 1
      where id = $1
      """;
  // Who has nobody above him is decided about by HR.
  private static final String STEPS =
      """
      insert into leave_step (request_id, position, role)
      select $1::uuid, 1, case when e.manager_id is null then 'HR' else 'MANAGER' end
      from employee e where e.id = $2
      union all
      select $1::uuid, 2, 'HR' from employee e
      where e.id = $2 and e.manager_id is not null and $3 = 2
      """;
  private static final String FOLLOWS =
      """
      select from leave_request where employee_id = $1 and type_id = $2 and ends_on = $3
        and status in ('SUBMITTED', 'APPROVED')
      """;

  private final Leaves leaves;
  private final LeaveTypes types;
  private final WorkCalendar calendar;
  private final Limits limits;
  private final Ledger ledger;
  private final Reach reach;
  private final LeaveTrail trail;

  SubmitLeave(
      Leaves leaves,
      LeaveTypes types,
      WorkCalendar calendar,
      Limits limits,
      Ledger ledger,
      Reach reach,
      LeaveTrail trail) {
    this.leaves = leaves;
    this.types = types;
    this.calendar = calendar;
    this.limits = limits;
    this.ledger = ledger;
    this.reach = reach;
    this.trail = trail;
  }

  /**
   * @throws WrongLeaveStatus if it is no draft
   * @throws LeaveOverlaps if there is other leave at that time
   * @throws NotEmployed if it lies outside of the employment
   * @throws TooManyDays if the type does not give as many
   * @throws NothingToFollow if it prolongs leave that there is not
   * @throws HadOnce if it is had once in a career
   */
  Uni<Leave> handle(UUID id, @Nullable String ifMatch) {
    return leaves
        .requireLocked(id)
        .call(
            leave -> Leaves.hide(id, reach.requireSees(leave.employeeId(), WriteLeave.PERMISSION)))
        .invoke(
            leave -> {
              if (ifMatch != null) {
                Versions.check(ifMatch, leave.version());
              }
              leave.requireMove(LeaveStatus.SUBMITTED);
            })
        .chain(this::submit);
  }

  /** Submits a draft that is locked or new. */
  Uni<Leave> submit(Leave draft) {
    return types
        .requireHeld(draft.typeId())
        .chain(
            type ->
                counted(draft, type)
                    .chain(days -> write(draft, type, Span.sum(days)))
                    .chain(after -> steps(after, type))
                    .call(after -> trail.tell("leave.requested", draft, after)));
  }

  /** The days that the request has by its type, which it may have. */
  Uni<List<Span.Day>> counted(Leave draft, LeaveType type) {
    return counted(
        new Limits.Asker(draft.employeeId(), draft.id(), draft.document(), draft.site()),
        draft.span(),
        type);
  }

  /** The same for what is no request yet. */
  Uni<List<Span.Day>> counted(Limits.Asker asker, Span span, LeaveType type) {
    if (!type.active()) {
      throw new LeaveTypeOff(type.code());
    }
    if (span.hasHalves() && !type.halfDays()) {
      throw new NoHalfDays(type.code());
    }
    return calendar
        .between(span.startsOn(), span.endsOn())
        .map(days -> span.count(type.counting(), days, asker.site()))
        .call(days -> limits.require(asker, span, type, Span.sum(days)))
        .call(() -> requireFollowed(asker.employee(), span, type));
  }

  private static Uni<Void> requireFollowed(UUID employee, Span span, LeaveType type) {
    if (type.followsId() == null) {
      return Uni.createFrom().voidItem();
    }
    return CompanySql.execute(FOLLOWS, employee, type.followsId(), span.startsOn().minusDays(1))
        .invoke(
            rows -> {
              if (rows.size() == 0) {
                throw new NothingToFollow();
              }
            })
        .replaceWithVoid();
  }

  private Uni<Leave> write(Leave draft, LeaveType type, BigDecimal days) {
    return CompanySql.execute(UPDATE, draft.id(), days, type.once())
        .onFailure(SqlFailures.violates("ex_leave_request_overlap"))
        .transform(e -> new LeaveOverlaps())
        .onFailure(SqlFailures.violates("uq_leave_request_interrupts"))
        .transform(e -> new LeaveOverlaps())
        .onFailure(SqlFailures.violates("uq_leave_request_once"))
        .transform(e -> new HadOnce(type.code()))
        .onFailure(SqlFailures.violates("ck_leave_request_employed"))
        .transform(e -> new NotEmployed())
        .chain(
            () ->
                type.hasBalance()
                    ? ledger.take(draft.employeeId(), type.id(), draft.startsOn(), days, draft.id())
                    : Uni.createFrom().voidItem())
        .chain(() -> leaves.require(draft.id()));
  }

  private static Uni<Leave> steps(Leave leave, LeaveType type) {
    return CompanySql.execute(STEPS, leave.id(), leave.employeeId(), type.approvals())
        .replaceWith(leave);
  }
}
