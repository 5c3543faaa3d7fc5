package dz.mizan.hr.leave.request;

import dz.mizan.hr.leave.type.LeaveType;
import dz.mizan.hr.leave.type.LeaveTypes;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Counts approved leave again, by the calendar as it is now. */
@ApplicationScoped
class RecountLeave {
  private final Leaves leaves;
  private final LeaveTypes types;
  private final SubmitLeave submit;
  private final Deciders deciders;
  private final GrantLeave grant;

  RecountLeave(
      Leaves leaves, LeaveTypes types, SubmitLeave submit, Deciders deciders, GrantLeave grant) {
    this.leaves = leaves;
    this.types = types;
    this.submit = submit;
    this.deciders = deciders;
    this.grant = grant;
  }

  /**
   * @throws WrongLeaveStatus if it is not approved
   */
  Uni<Leave> handle(UUID id) {
    return leaves
        .requireLocked(id)
        .call(deciders::requireManages)
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
                                .chain(days -> write(leave, type, days))));
  }

  // Not by the sum: a feast that moves by a day may leave it as it was.
  private Uni<Leave> write(Leave leave, LeaveType type, List<Span.Day> days) {
    return leaves
        .days(leave.id())
        .chain(
            written ->
                written.equals(days)
                    ? Uni.createFrom().item(leave)
                    : grant.again(leave, type, written, days));
  }
}
