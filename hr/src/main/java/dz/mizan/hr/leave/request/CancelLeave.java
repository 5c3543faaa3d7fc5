package dz.mizan.hr.leave.request;

import dz.mizan.common.web.NotFound;
import dz.mizan.hr.calendar.Days;
import dz.mizan.hr.employee.NotForOneself;
import dz.mizan.hr.employee.Reach;
import dz.mizan.hr.leave.ledger.Ledger;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Takes leave back that is not had after all. */
@ApplicationScoped
class CancelLeave {
  private final Leaves leaves;
  private final Ledger ledger;
  private final Reach reach;
  private final Deciders deciders;
  private final LeaveTrail trail;

  CancelLeave(Leaves leaves, Ledger ledger, Reach reach, Deciders deciders, LeaveTrail trail) {
    this.leaves = leaves;
    this.ledger = ledger;
    this.reach = reach;
    this.deciders = deciders;
    this.trail = trail;
  }

  /**
   * The employee himself while it waits, and approved leave before it begins; who manages him, at
   * any time; of what the CNAS pays, only HR.
   *
   * @throws NotYoursToDecide if he is not HR and the CNAS pays
   * @throws WrongLeaveStatus if it neither waits nor is approved
   * @throws LeaveBegun if it has begun and the caller is the employee
   */
  Uni<Leave> handle(UUID id, @Nullable String comment) {
    return leaves
        .requireLocked(id)
        .call(leave -> Leaves.hide(id, reach.requireSees(leave.employeeId(), Deciders.PERMISSION)))
        .call(deciders::requireOwnOrHr)
        .invoke(leave -> leave.requireMove(LeaveStatus.CANCELLED))
        .call(this::requireNotBegun)
        .chain(leave -> cancel(leave, comment));
  }

  private Uni<Void> requireNotBegun(Leave leave) {
    if (leave.status() != LeaveStatus.APPROVED || leave.startsOn().isAfter(Days.today())) {
      return Uni.createFrom().voidItem();
    }
    return reach
        .requireManages(leave.employeeId(), Deciders.PERMISSION)
        .onFailure(e -> e instanceof NotFound || e instanceof NotForOneself)
        .transform(e -> new LeaveBegun());
  }

  /** The same for a request that is locked, whoever asks. */
  Uni<Leave> cancel(Leave leave, @Nullable String comment) {
    return ledger
        .giveBack(leave.id(), leave.countedDays())
        .chain(() -> leaves.eraseDays(leave.id(), leave.startsOn()))
        .chain(
            () ->
                leaves.move(
                    leave, LeaveStatus.CANCELLED, leave.days(), null, comment, leave.brokenOffOn()))
        .call(after -> trail.tell("leave.cancelled", leave, after));
  }
}
