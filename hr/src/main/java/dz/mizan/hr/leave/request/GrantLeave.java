package dz.mizan.hr.leave.request;

import dz.mizan.common.problem.SqlFailures;
import dz.mizan.hr.leave.ledger.Ledger;
import dz.mizan.hr.leave.type.LeaveType;
import dz.mizan.hr.leave.type.LeaveTypes;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Grants leave: its days are counted by the calendar as it is now and written for payroll. */
@ApplicationScoped
class GrantLeave {
  private final Leaves leaves;
  private final LeaveTypes types;
  private final SubmitLeave submit;
  private final Ledger ledger;
  private final BreakOff breakOff;
  private final LeaveTrail trail;

  GrantLeave(
      Leaves leaves,
      LeaveTypes types,
      SubmitLeave submit,
      Ledger ledger,
      BreakOff breakOff,
      LeaveTrail trail) {
    this.leaves = leaves;
    this.types = types;
    this.submit = submit;
    this.ledger = ledger;
    this.breakOff = breakOff;
    this.trail = trail;
  }

  /**
   * Grants what waits and is locked; leave that it interrupts ends on the day before.
   *
   * @throws DocumentMissing if its type wants a document
   * @throws LeaveOverlaps if there is other leave at that time by now
   */
  Uni<Leave> handle(Leave leave, @Nullable String comment) {
    return types
        .requireHeld(leave.typeId())
        .invoke(
            type -> {
              if (type.needsDocument() && leave.document() == null) {
                throw new DocumentMissing();
              }
            })
        .call(() -> interrupt(leave))
        .chain(
            type ->
                submit
                    .counted(leave, type.asActive())
                    .call(days -> settle(leave, type, Span.sum(days)))
                    .chain(days -> grant(leave, Span.sum(days), days, comment)));
  }

  private Uni<Void> interrupt(Leave leave) {
    var interrupted = leave.interruptsId();
    if (interrupted == null) {
      return Uni.createFrom().voidItem();
    }
    return leaves
        .requireLocked(interrupted)
        .chain(
            other ->
                other.status().canBecome(LeaveStatus.INTERRUPTED)
                    ? breakOff.handle(other, leave.startsOn(), null).replaceWithVoid()
                    : Uni.createFrom().voidItem());
  }

  /**
   * Writes what has changed of the days of approved leave.
   *
   * @param written as they are
   * @param days as they shall be
   */
  Uni<Leave> again(Leave leave, LeaveType type, List<Span.Day> written, List<Span.Day> days) {
    var gone = written.stream().filter(day -> !days.contains(day)).toList();
    var fresh = days.stream().filter(day -> !written.contains(day)).toList();
    return settle(leave, type, Span.sum(days))
        .chain(() -> leaves.eraseDays(leave.id(), gone))
        .chain(() -> grant(leave, Span.sum(days), fresh, leave.decisionComment()));
  }

  /** Takes what holidays have added since it was submitted, or gives back what they took. */
  private Uni<Void> settle(Leave leave, LeaveType type, BigDecimal days) {
    var more = days.subtract(leave.countedDays());
    if (!type.hasBalance() || more.signum() == 0) {
      return Uni.createFrom().voidItem();
    }
    return more.signum() > 0
        ? ledger.take(leave.employeeId(), leave.typeId(), leave.startsOn(), more, leave.id())
        : ledger.giveBack(leave.id(), more.negate());
  }

  private Uni<Leave> grant(
      Leave leave, BigDecimal sum, List<Span.Day> fresh, @Nullable String comment) {
    return leaves
        .move(leave, LeaveStatus.APPROVED, sum, null, comment, leave.brokenOffOn())
        .onFailure(SqlFailures.violates("ex_leave_request_overlap"))
        .transform(e -> new LeaveOverlaps())
        .call(() -> leaves.writeDays(leave.id(), fresh))
        .call(after -> trail.tell("leave.approved", leave, after));
  }
}
