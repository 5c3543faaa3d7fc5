package dz.mizan.hr.leave.request;

import dz.mizan.common.tenancy.Caller;
import dz.mizan.common.tenancy.CompanySql;
import dz.mizan.hr.leave.ledger.Ledger;
import dz.mizan.hr.leave.type.LeaveType;
import dz.mizan.hr.leave.type.LeaveTypes;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Approves a request, step by step, or rejects it. */
@ApplicationScoped
class DecideLeave {
  private static final String DECIDE =
      """
      update leave_step set decision = $3, comment = $4, decided_by = $5, decided_at = now(),
        on_behalf_of = $6
      where request_id = $1 and position = $2
      """;
  private static final String STEPS =
      "select position, role from leave_step where request_id = $1 order by position";

  private record Next(int position, String role, boolean last) {}

  private final Leaves leaves;
  private final LeaveTypes types;
  private final SubmitLeave submit;
  private final Ledger ledger;
  private final Deciders deciders;
  private final LeaveTrail trail;

  DecideLeave(
      Leaves leaves,
      LeaveTypes types,
      SubmitLeave submit,
      Ledger ledger,
      Deciders deciders,
      LeaveTrail trail) {
    this.leaves = leaves;
    this.types = types;
    this.submit = submit;
    this.ledger = ledger;
    this.deciders = deciders;
    this.trail = trail;
  }

  /**
   * Approves the step that it waits for. With the last one its days are counted again, for holidays
   * may have moved, and written for payroll.
   *
   * @throws WrongLeaveStatus if it does not wait for a decision
   * @throws DocumentMissing if its type wants a document
   */
  Uni<Leave> approve(UUID id, @Nullable String comment) {
    return waiting(id)
        .chain(
            leave ->
                next(leave)
                    .call(next -> decide(leave, next, "APPROVED", comment))
                    .chain(next -> next.last() ? grant(leave, comment) : goOn(leave, next)));
  }

  /**
   * @throws WrongLeaveStatus if it does not wait for a decision
   */
  Uni<Leave> reject(UUID id, String comment) {
    return waiting(id)
        .chain(
            leave ->
                next(leave)
                    .call(next -> decide(leave, next, "REJECTED", comment))
                    .call(() -> ledger.giveBack(id, leave.countedDays()))
                    .chain(
                        () ->
                            leaves.move(
                                leave,
                                LeaveStatus.REJECTED,
                                leave.days(),
                                null,
                                comment,
                                leave.brokenOffOn()))
                    .call(after -> trail.tell("leave.rejected", leave, after)));
  }

  /**
   * Counts approved leave again, by the calendar as it is now.
   *
   * @throws WrongLeaveStatus if it is not approved
   */
  Uni<Leave> recount(UUID id) {
    return leaves
        .requireLocked(id)
        .call(leave -> deciders.requireManages(leave))
        .invoke(
            leave -> {
              if (leave.status() != LeaveStatus.APPROVED) {
                throw new WrongLeaveStatus(leave.status());
              }
            })
        .chain(
            leave ->
                types
                    .requireHeld(leave.typeId())
                    .chain(
                        type ->
                            submit
                                .counted(leave, type.asActive())
                                .chain(days -> recount(leave, type, days))));
  }

  private Uni<Leave> recount(Leave leave, LeaveType type, List<Span.Day> days) {
    if (Span.sum(days).compareTo(leave.countedDays()) == 0) {
      return Uni.createFrom().item(leave);
    }
    return settle(leave, type, Span.sum(days))
        .chain(() -> leaves.eraseDays(leave.id(), leave.startsOn()))
        .chain(() -> grant(leave, days, leave.decisionComment()));
  }

  private Uni<Leave> waiting(UUID id) {
    return leaves
        .requireLocked(id)
        .chain(
            leave -> {
              if (leave.status() != LeaveStatus.SUBMITTED) {
                // Others than those who may decide are told no more than that it is not theirs.
                return deciders
                    .require(leave, "MANAGER")
                    .invoke(
                        () -> {
                          throw new WrongLeaveStatus(leave.status());
                        })
                    .replaceWith(leave);
              }
              return Uni.createFrom().item(leave);
            });
  }

  private static Uni<Next> next(Leave leave) {
    return CompanySql.execute(STEPS, leave.id())
        .map(
            rows -> {
              int count = rows.size();
              for (var row : rows) {
                if (leave.step() != null && row.getShort("position").intValue() == leave.step()) {
                  return new Next(leave.step(), row.getString("role"), leave.step() == count);
                }
              }
              throw new IllegalStateException("a request that waits for no step");
            });
  }

  private Uni<Void> decide(Leave leave, Next next, String decision, @Nullable String comment) {
    return deciders
        .require(leave, next.role())
        .chain(
            standing ->
                CompanySql.execute(
                    DECIDE,
                    leave.id(),
                    (short) next.position(),
                    decision,
                    comment,
                    Caller.require().userId(),
                    standing.onBehalfOf()))
        .replaceWithVoid();
  }

  private Uni<Leave> goOn(Leave leave, Next next) {
    return leaves
        .move(leave, LeaveStatus.SUBMITTED, leave.countedDays(), next.position() + 1)
        .call(after -> trail.note("leave.step-approved", leave.id(), leave, after));
  }

  private Uni<Leave> grant(Leave leave, @Nullable String comment) {
    return types
        .requireHeld(leave.typeId())
        .invoke(
            type -> {
              if (type.needsDocument() && leave.document() == null) {
                throw new DocumentMissing();
              }
            })
        .chain(
            type ->
                submit
                    .counted(leave, type.asActive())
                    .call(days -> settle(leave, type, Span.sum(days)))
                    .chain(days -> grant(leave, days, comment)));
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

  private Uni<Leave> grant(Leave leave, List<Span.Day> days, @Nullable String comment) {
    return leaves
        .move(leave, LeaveStatus.APPROVED, Span.sum(days), null, comment, leave.brokenOffOn())
        .call(() -> leaves.writeDays(leave.id(), days))
        .call(after -> trail.tell("leave.approved", leave, after));
  }
}
