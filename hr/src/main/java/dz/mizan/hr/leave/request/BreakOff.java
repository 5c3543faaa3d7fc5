package dz.mizan.hr.leave.request;

import dz.mizan.hr.leave.ledger.Ledger;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Ends approved leave before its time and gives the rest of its days back. */
@ApplicationScoped
class BreakOff {
  private final Leaves leaves;
  private final Ledger ledger;
  private final LeaveTrail trail;

  BreakOff(Leaves leaves, Ledger ledger, LeaveTrail trail) {
    this.leaves = leaves;
    this.ledger = ledger;
    this.trail = trail;
  }

  /**
   * Ends leave that is locked and approved on the day before.
   *
   * @throws dz.mizan.hr.attendance.MonthApproved if a day would be erased of a month whose
   *     timesheet is approved
   */
  Uni<Leave> handle(Leave leave, LocalDate on, @Nullable String comment) {
    return leaves
        .eraseDays(leave.id(), on)
        .chain(
            back ->
                (back.signum() > 0
                        ? ledger.giveBack(leave.id(), back)
                        : Uni.createFrom().voidItem())
                    .chain(
                        () ->
                            leaves.move(
                                leave,
                                LeaveStatus.INTERRUPTED,
                                leave.countedDays().subtract(back),
                                null,
                                comment,
                                on)))
        .call(after -> trail.tell("leave.interrupted", leave, after));
  }
}
