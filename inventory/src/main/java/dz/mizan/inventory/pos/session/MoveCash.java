package dz.mizan.inventory.pos.session;

import dz.mizan.common.audit.Audit;
import dz.mizan.common.tenancy.Caller;
import dz.mizan.common.tenancy.CompanySql;
import dz.mizan.common.tenancy.Ids;
import dz.mizan.inventory.pos.report.TillReport.CashMovement;
import dz.mizan.inventory.pos.session.SessionRefusals.TillSessionClosed;
import dz.mizan.inventory.pos.session.SessionRequests.NewCashMovement;
import dz.mizan.inventory.pos.till.Tills;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

@ApplicationScoped
class MoveCash {
  private final Tills tills;
  private final TillSessions sessions;
  private final Audit audit;

  MoveCash(Tills tills, TillSessions sessions, Audit audit) {
    this.tills = tills;
    this.sessions = sessions;
    this.audit = audit;
  }

  /**
   * Notes cash that came into the drawer or left it. More may leave than is known to be there: of
   * tickets that are still on the till nothing is known.
   *
   * @throws TillSessionClosed if the session is closed
   */
  Uni<CashMovement> handle(UUID sessionId, NewCashMovement request) {
    return sessions
        .require(sessionId)
        .chain(session -> tills.lock(session.tillId()))
        .chain(() -> sessions.require(sessionId))
        .invoke(
            session -> {
              if (session.isClosed()) {
                throw new TillSessionClosed(sessionId);
              }
            })
        .chain(() -> insert(sessionId, request))
        .call(m -> audit.record("till-session.cash-moved", "till-session", sessionId, null, m));
  }

  private static Uni<CashMovement> insert(UUID sessionId, NewCashMovement request) {
    return CompanySql.execute(
            "insert into till_cash_movement (id, session_id, amount, reason, moved_by)"
                + " values ($1, $2, $3, $4, $5) returning "
                + ReportSession.MOVEMENT,
            Ids.next(),
            sessionId,
            request.signed(),
            request.reason().strip(),
            Caller.require().userId())
        .map(rows -> ReportSession.movement(rows.iterator().next()));
  }
}
