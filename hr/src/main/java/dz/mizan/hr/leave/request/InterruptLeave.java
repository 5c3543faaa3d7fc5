package dz.mizan.hr.leave.request;

import dz.mizan.hr.calendar.Days;
import dz.mizan.hr.employee.Reach;
import dz.mizan.hr.leave.ledger.Ledger;
import dz.mizan.hr.leave.type.LeaveType;
import dz.mizan.hr.leave.type.LeaveTypes;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Ends approved leave before its time and gives the rest of its days back. */
@ApplicationScoped
class InterruptLeave {
  static final String SICK = "SICK";

  private final Leaves leaves;
  private final LeaveTypes types;
  private final WriteLeave write;
  private final SubmitLeave submit;
  private final Ledger ledger;
  private final Reach reach;
  private final LeaveTrail trail;

  InterruptLeave(
      Leaves leaves,
      LeaveTypes types,
      WriteLeave write,
      SubmitLeave submit,
      Ledger ledger,
      Reach reach,
      LeaveTrail trail) {
    this.leaves = leaves;
    this.types = types;
    this.write = write;
    this.submit = submit;
    this.ledger = ledger;
    this.reach = reach;
    this.trail = trail;
  }

  /**
   * The employee himself for sickness, who manages him for any cause. With the end of the sickness
   * named, the request for it is submitted in the same step.
   *
   * @throws WrongLeaveStatus if it is not approved
   * @throws LeaveOverlaps if the sickness overlaps other leave
   */
  Uni<Leave> handle(UUID id, Interruption wanted) {
    return leaves
        .requireLocked(id)
        .call(leave -> requireMay(leave, wanted))
        .invoke(leave -> leave.requireMove(LeaveStatus.INTERRUPTED))
        .invoke(leave -> check(leave, wanted))
        .chain(leave -> breakOff(leave, wanted.on(), wanted.comment()))
        .call(leave -> sick(leave, wanted));
  }

  private Uni<Void> requireMay(Leave leave, Interruption wanted) {
    return wanted.cause() == Interruption.Cause.SICKNESS
        ? reach.requireSees(leave.employeeId(), Deciders.PERMISSION)
        : reach.requireManages(leave.employeeId(), Deciders.PERMISSION);
  }

  private static void check(Leave leave, Interruption wanted) {
    if (wanted.on().isBefore(leave.startsOn()) || wanted.on().isAfter(leave.endsOn())) {
      throw new BadLeave("on", leave.startsOn() + " to " + leave.endsOn());
    }
    var until = wanted.until();
    if (until != null) {
      if (wanted.cause() != Interruption.Cause.SICKNESS) {
        throw new BadLeave("until", "only with SICKNESS");
      }
      Days.requireKept("until", until);
      Days.requireSpan("until", wanted.on(), until, NewLeave.LONGEST_DAYS);
    }
  }

  /** Ends leave that is locked on the day before. */
  Uni<Leave> breakOff(Leave leave, LocalDate on, @Nullable String comment) {
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

  private Uni<Void> sick(Leave leave, Interruption wanted) {
    var until = wanted.until();
    if (until == null) {
      return Uni.createFrom().voidItem();
    }
    return types
        .requireCode(SICK)
        .map(LeaveType::id)
        .map(
            type ->
                new NewLeave(
                    leave.employeeId(),
                    type,
                    wanted.on(),
                    until,
                    false,
                    false,
                    null,
                    wanted.document()))
        .chain(write::create)
        .chain(submit::submit)
        .replaceWithVoid();
  }
}
