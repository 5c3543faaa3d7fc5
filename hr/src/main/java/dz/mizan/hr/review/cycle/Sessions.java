package dz.mizan.hr.review.cycle;

import dz.mizan.common.audit.Audit;
import dz.mizan.common.paging.PageRequest;
import dz.mizan.common.tenancy.Caller;
import dz.mizan.common.tenancy.CompanySql;
import dz.mizan.common.tenancy.Ids;
import dz.mizan.hr.department.Departments;
import dz.mizan.hr.review.WrongReviewStatus;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;

/** Sessions of calibration; noted once, never changed. */
@ApplicationScoped
class Sessions {
  private final Cycles cycles;
  private final Audit audit;

  Sessions(Cycles cycles, Audit audit) {
    this.cycles = cycles;
    this.audit = audit;
  }

  /**
   * @throws WrongReviewStatus if the cycle is not in calibration
   */
  Uni<SessionView> create(UUID cycleId, SessionRequest request) {
    Cycles.requireOrder(request.heldOn(), request.heldOn());
    var id = Ids.next();
    return cycles
        .hold(cycleId)
        .invoke(
            cycle -> {
              if (cycle.status() != CycleStatus.CALIBRATION) {
                throw new WrongReviewStatus(cycle.status().name());
              }
            })
        .chain(
            () ->
                CompanySql.execute(
                    "insert into calibration_session (id, cycle_id, held_on, participants, note,"
                        + " noted_by) values ($1, $2, $3, $4, $5, $6)",
                    id,
                    cycleId,
                    request.heldOn(),
                    request.participants().strip(),
                    request.note(),
                    Caller.require().userId()))
        .chain(
            () ->
                audit.record(
                    "calibration.held", "calibration-session", id, null, new Held(cycleId)))
        .map(
            any ->
                new SessionView(
                    id,
                    cycleId,
                    request.heldOn(),
                    request.participants().strip(),
                    request.note(),
                    Caller.require().userId()));
  }

  /** For the audit, whose readers are others: without what was said. */
  @RegisterForReflection
  record Held(UUID cycleId) {}

  /**
   * A page in the order of noting, one row more than asked for. They are about everybody: who is
   * restricted to some departments has those that he noted himself.
   */
  Uni<List<SessionView>> page(UUID cycleId, PageRequest request) {
    return CompanySql.execute(
            "select * from calibration_session where cycle_id = $1"
                + " and ($2::uuid is null or id > $2)"
                + " and ($4::uuid[] is null or noted_by = $5) order by id limit $3",
            cycleId,
            request.afterId(),
            request.limitAndOne(),
            Departments.onlyInScope(),
            Caller.require().userId())
        .map(rows -> StreamSupport.stream(rows.spliterator(), false).map(SessionView::of).toList());
  }
}
