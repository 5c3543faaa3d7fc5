package dz.mizan.inventory.pos.session;

import dz.mizan.common.audit.Audit;
import dz.mizan.common.outbox.Outbox;
import dz.mizan.common.tenancy.Caller;
import dz.mizan.common.tenancy.CompanySql;
import dz.mizan.common.tenancy.Ids;
import dz.mizan.inventory.pos.session.SessionRequests.OpenSessionRequest;
import dz.mizan.inventory.pos.till.Till;
import dz.mizan.inventory.pos.till.TillRefusals.TillInactive;
import dz.mizan.inventory.pos.till.TillRefusals.TillSessionOpen;
import dz.mizan.inventory.pos.till.Tills;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
class OpenSession {
  private final Tills tills;
  private final TillSessions sessions;
  private final Audit audit;
  private final Outbox outbox;

  OpenSession(Tills tills, TillSessions sessions, Audit audit, Outbox outbox) {
    this.tills = tills;
    this.sessions = sessions;
    this.audit = audit;
    this.outbox = outbox;
  }

  /**
   * Opens the till's session. Tickets that came in while none was open become part of it.
   *
   * @throws TillSessionOpen if one is open
   * @throws TillInactive if the till is out of use
   */
  Uni<TillSessionView> handle(OpenSessionRequest request) {
    return tills.lock(request.tillId()).chain(till -> open(till, request));
  }

  private Uni<TillSessionView> open(Till till, OpenSessionRequest request) {
    if (!till.isActive()) {
      throw new TillInactive(till);
    }
    var id = Ids.next();
    return sessions
        .open(till.id())
        .invoke(
            open -> {
              if (open.isPresent()) {
                throw new TillSessionOpen(till.code());
              }
            })
        .chain(() -> tills.nextSession(till.id()))
        .chain(
            number ->
                CompanySql.execute(
                    "insert into till_session (id, till_id, number, opening_float, opened_by)"
                        + " values ($1, $2, $3, $4, $5)",
                    id,
                    till.id(),
                    number,
                    request.openingFloat(),
                    Caller.require().userId()))
        .chain(
            () ->
                CompanySql.execute(
                    "update ticket set session_id = $2 where till_id = $1 and session_id is null",
                    till.id(),
                    id))
        .chain(() -> sessions.require(id))
        .call(this::note);
  }

  private Uni<Void> note(TillSessionView session) {
    var opened =
        new TillSessionOpened(
            session.id(),
            session.tillId(),
            session.tillCode(),
            session.warehouseId(),
            session.number(),
            session.openingFloat(),
            "DZD",
            session.openedAt(),
            session.openedBy());
    return audit
        .record("till-session.opened", "till-session", session.id(), null, session)
        .chain(() -> outbox.append(TillSessionOpened.TYPE, session.id(), 1, opened));
  }
}
