package dz.mizan.hr.leave.request;

import dz.mizan.common.tenancy.Caller;
import dz.mizan.common.tenancy.CompanySql;
import dz.mizan.common.tenancy.Ids;
import dz.mizan.common.web.Versions;
import dz.mizan.hr.employee.Reach;
import dz.mizan.hr.leave.type.LeaveTypes;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Drafts of requests, by the employee himself, who manages him, or with {@code leave:create}. */
@ApplicationScoped
class WriteLeave {
  static final String PERMISSION = "leave:create";
  private static final String INSERT =
      """
      insert into leave_request (id, employee_id, type_id, status, starts_on, ends_on,
        starts_at_noon, ends_at_noon, reason, document, created_by, interrupts_id)
      values ($1, $2, $3, 'DRAFT', $4, $5, $6, $7, $8, $9, $10, $11)
      """;
  private static final String UPDATE =
      """
      update leave_request set type_id = $2, starts_on = $3, ends_on = $4, starts_at_noon = $5,
        ends_at_noon = $6, reason = $7, document = $8, version = version + 1
      where id = $1
      """;

  private final Leaves leaves;
  private final LeaveTypes types;
  private final Reach reach;
  private final LeaveTrail trail;

  WriteLeave(Leaves leaves, LeaveTypes types, Reach reach, LeaveTrail trail) {
    this.leaves = leaves;
    this.types = types;
    this.reach = reach;
    this.trail = trail;
  }

  /** Writes a draft, which takes no days and may overlap others. */
  Uni<Leave> create(NewLeave request) {
    return whose(request.employeeId()).chain(employee -> create(employee, request, null));
  }

  /**
   * The same for an employee whom the caller was let do it for.
   *
   * @param interrupts leave that it breaks off once it is approved
   */
  Uni<Leave> create(UUID employee, NewLeave request, @Nullable UUID interrupts) {
    request.check();
    var id = Ids.next();
    return types
        .require(request.typeId())
        .chain(() -> insert(id, employee, request, interrupts))
        .chain(() -> leaves.require(id))
        .call(made -> trail.note("leave.drafted", id, null, made));
  }

  /**
   * Changes a draft; for whom it is stays.
   *
   * @throws WrongLeaveStatus if it is none any more
   */
  Uni<Leave> change(UUID id, @Nullable String ifMatch, NewLeave request) {
    request.check();
    return requireDraft(id, ifMatch)
        .invoke(
            before -> {
              if (request.employeeId() != null
                  && !request.employeeId().equals(before.employeeId())) {
                throw new BadLeave("employeeId", "stays " + before.employeeId());
              }
            })
        .call(() -> types.require(request.typeId()))
        .chain(
            before ->
                CompanySql.execute(
                        UPDATE,
                        id,
                        request.typeId(),
                        request.startsOn(),
                        request.endsOn(),
                        request.startsAtNoon(),
                        request.endsAtNoon(),
                        request.reason(),
                        request.document())
                    .chain(() -> leaves.require(id))
                    .call(after -> trail.note("leave.changed", id, before, after)));
  }

  /**
   * @throws WrongLeaveStatus if it is no draft any more
   */
  Uni<Void> delete(UUID id, @Nullable String ifMatch) {
    return requireDraft(id, ifMatch)
        .call(() -> CompanySql.execute("delete from leave_request where id = $1", id))
        .chain(before -> trail.note("leave.deleted", id, before, null));
  }

  /** Adds the document that proves a right to it, while it waits or is approved. */
  Uni<Leave> prove(UUID id, Proof proof) {
    return leaves
        .requireLocked(id)
        .call(leave -> Leaves.hide(id, reach.requireSees(leave.employeeId(), PERMISSION)))
        .invoke(
            leave -> {
              if (leave.status() == LeaveStatus.REJECTED
                  || leave.status() == LeaveStatus.CANCELLED) {
                throw new WrongLeaveStatus(leave.status());
              }
            })
        .chain(
            before ->
                CompanySql.execute(
                        "update leave_request set document = $2, version = version + 1"
                            + " where id = $1",
                        id,
                        proof.document().strip())
                    .chain(() -> leaves.require(id))
                    .call(after -> trail.note("leave.proved", id, before, after)));
  }

  private Uni<Leave> requireDraft(UUID id, @Nullable String ifMatch) {
    return leaves
        .requireLocked(id)
        .call(leave -> Leaves.hide(id, reach.requireSees(leave.employeeId(), PERMISSION)))
        .invoke(
            leave -> {
              Versions.check(ifMatch, leave.version());
              if (leave.status() != LeaveStatus.DRAFT) {
                throw new WrongLeaveStatus(leave.status());
              }
            });
  }

  /** The employee that a request is for, whom the caller may ask for. */
  Uni<UUID> whose(@Nullable UUID employeeId) {
    return employeeId == null
        ? reach.self()
        : reach.requireSees(employeeId, PERMISSION).replaceWith(employeeId);
  }

  private static Uni<Void> insert(
      UUID id, UUID employee, NewLeave request, @Nullable UUID interrupts) {
    return CompanySql.execute(
            INSERT,
            id,
            employee,
            request.typeId(),
            request.startsOn(),
            request.endsOn(),
            request.startsAtNoon(),
            request.endsAtNoon(),
            request.reason(),
            request.document(),
            Caller.require().userId(),
            interrupts)
        .replaceWithVoid();
  }
}
