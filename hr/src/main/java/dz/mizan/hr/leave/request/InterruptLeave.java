package dz.mizan.hr.leave.request;

import dz.mizan.common.web.NotFound;
import dz.mizan.hr.calendar.Days;
import dz.mizan.hr.employee.NotForOneself;
import dz.mizan.hr.employee.Reach;
import dz.mizan.hr.leave.type.LeaveType;
import dz.mizan.hr.leave.type.LeaveTypes;
import dz.mizan.hr.leave.type.PaidBy;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Breaks approved leave off, for sickness or because somebody is called back. */
@ApplicationScoped
class InterruptLeave {
  static final String SICK = "SICK";

  /** Who is ill says so within 48 hours. */
  private static final int DAYS_OF_NOTICE = 2;

  private final Leaves leaves;
  private final LeaveTypes types;
  private final WriteLeave write;
  private final SubmitLeave submit;
  private final BreakOff breakOff;
  private final Reach reach;

  InterruptLeave(
      Leaves leaves,
      LeaveTypes types,
      WriteLeave write,
      SubmitLeave submit,
      BreakOff breakOff,
      Reach reach) {
    this.leaves = leaves;
    this.types = types;
    this.write = write;
    this.submit = submit;
    this.breakOff = breakOff;
    this.reach = reach;
  }

  /**
   * Who manages the employee breaks it off at once, and with the end of a sickness named the
   * request for it is submitted in the same step. The employee himself only asks for sick leave:
   * his leave stays as it is until that is approved.
   *
   * @throws WrongLeaveStatus if it is not approved
   * @throws NotInterruptible if leave of that type is not broken off for that cause
   * @throws LeaveOverlaps if the sickness overlaps other leave, or was reported already
   */
  Uni<Leave> handle(UUID id, Interruption wanted) {
    return leaves
        .requireLocked(id)
        .chain(
            leave ->
                Leaves.hide(id, isOwn(leave, wanted))
                    .invoke(own -> check(leave, wanted, own))
                    .call(() -> requireInterruptible(leave, wanted.cause()))
                    .chain(own -> own ? sick(leave, wanted, id) : atOnce(leave, wanted)));
  }

  private Uni<Boolean> isOwn(Leave leave, Interruption wanted) {
    var manages = reach.requireManages(leave.employeeId(), Deciders.PERMISSION).replaceWith(false);
    return wanted.cause() == Interruption.Cause.RECALL
        ? manages
        : manages
            .onFailure(e -> e instanceof NotFound || e instanceof NotForOneself)
            .recoverWithUni(
                () -> reach.requireSees(leave.employeeId(), Deciders.PERMISSION).replaceWith(true));
  }

  private static void check(Leave leave, Interruption wanted, boolean own) {
    leave.requireMove(LeaveStatus.INTERRUPTED);
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
    if (own) {
      checkOwn(wanted, Days.today());
    }
  }

  private static void checkOwn(Interruption wanted, LocalDate today) {
    if (wanted.until() == null) {
      throw new BadLeave("until", "how long the sickness lasts");
    }
    if (wanted.document() == null) {
      throw new BadLeave("document", "the proof of the sickness");
    }
    var earliest = today.minusDays(DAYS_OF_NOTICE);
    if (wanted.on().isBefore(earliest)) {
      throw new BadLeave("on", "not before " + earliest + "; your manager or HR can");
    }
  }

  // Art. 48 calls back from annual leave. Who is ill or on maternity leave cannot be called back,
  // nor fall ill; from leave without pay somebody comes back as agreed.
  private Uni<Void> requireInterruptible(Leave leave, Interruption.Cause cause) {
    return types
        .require(leave.typeId())
        .invoke(
            type -> {
              boolean may =
                  cause == Interruption.Cause.RECALL
                      ? type.hasBalance() || type.paidBy() == PaidBy.NOBODY
                      : type.paidBy() != PaidBy.CNAS;
              if (!may) {
                throw new NotInterruptible(type.code());
              }
            })
        .replaceWithVoid();
  }

  private Uni<Leave> atOnce(Leave leave, Interruption wanted) {
    return breakOff
        .handle(leave, wanted.on(), wanted.comment())
        .call(
            after ->
                wanted.until() == null
                    ? Uni.createFrom().voidItem()
                    : sick(leave, wanted, null).replaceWithVoid());
  }

  private Uni<Leave> sick(Leave leave, Interruption wanted, @Nullable UUID interrupts) {
    var until = wanted.until() == null ? wanted.on() : wanted.until();
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
        .chain(request -> write.create(leave.employeeId(), request, interrupts))
        .chain(submit::submit)
        .replaceWith(leave);
  }
}
