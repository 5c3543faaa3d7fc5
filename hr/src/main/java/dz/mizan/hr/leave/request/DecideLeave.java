package dz.mizan.hr.leave.request;

import dz.mizan.common.tenancy.Caller;
import dz.mizan.common.tenancy.CompanySql;
import dz.mizan.hr.leave.ledger.Ledger;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Objects;
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
      "select position, role, decided_by from leave_step where request_id = $1 order by position";

  /**
   * @param mine whether the caller made the decision before
   */
  private record Next(int position, String role, boolean last, boolean mine) {}

  private final Leaves leaves;
  private final GrantLeave grant;
  private final Ledger ledger;
  private final Deciders deciders;
  private final LeaveTrail trail;

  DecideLeave(Leaves leaves, GrantLeave grant, Ledger ledger, Deciders deciders, LeaveTrail trail) {
    this.leaves = leaves;
    this.grant = grant;
    this.ledger = ledger;
    this.deciders = deciders;
    this.trail = trail;
  }

  /**
   * Approves the step that it waits for. With the last one its days are counted again, for holidays
   * may have moved, and written for payroll.
   *
   * @throws WrongLeaveStatus if it does not wait for a decision
   * @throws DecidedBefore if the caller made the decision before this one
   * @throws DocumentMissing if its type wants a document
   */
  Uni<Leave> approve(UUID id, @Nullable String comment) {
    return waiting(id)
        .chain(
            leave ->
                next(leave)
                    .call(next -> decide(leave, next, "APPROVED", comment))
                    .invoke(DecideLeave::requireAnother)
                    .chain(next -> next.last() ? grant.handle(leave, comment) : goOn(leave, next)));
  }

  /**
   * @throws WrongLeaveStatus if it does not wait for a decision
   * @throws NotYoursToDecide if the CNAS pays and the caller is not HR
   */
  Uni<Leave> reject(UUID id, String comment) {
    return waiting(id)
        .chain(
            leave ->
                next(leave)
                    .call(next -> decide(leave, next, "REJECTED", comment))
                    .call(() -> deciders.requireOwnOrHr(leave))
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
              boolean mine = false;
              for (var row : rows) {
                if (leave.step() != null && row.getShort("position").intValue() == leave.step()) {
                  return new Next(leave.step(), row.getString("role"), leave.step() == count, mine);
                }
                mine |= Objects.equals(row.getUUID("decided_by"), Caller.require().userId());
              }
              throw new IllegalStateException("a request that waits for no step");
            });
  }

  private static void requireAnother(Next next) {
    if (next.mine()) {
      throw new DecidedBefore();
    }
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
}
