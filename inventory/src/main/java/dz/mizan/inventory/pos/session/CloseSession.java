package dz.mizan.inventory.pos.session;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dz.mizan.common.audit.Audit;
import dz.mizan.common.outbox.Outbox;
import dz.mizan.common.tenancy.Caller;
import dz.mizan.common.tenancy.CompanySql;
import dz.mizan.inventory.pos.report.TillReport;
import dz.mizan.inventory.pos.session.SessionRequests.CloseSessionRequest;
import dz.mizan.inventory.pos.till.Tills;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class CloseSession {
  private static final String CLOSE =
      """
      update till_session set status = 'CLOSED', closed_at = greatest(now(), opened_at),
        closed_by = $2, z_number = $3, expected = $4, counted = $5, difference = $5::numeric - $4::numeric,
        denominations = $6::text::json
      where id = $1 and status = 'OPEN'
      """;

  private final Tills tills;
  private final TillSessions sessions;
  private final ReportSession reports;
  private final Audit audit;
  private final Outbox outbox;
  private final ObjectMapper json;

  CloseSession(
      Tills tills,
      TillSessions sessions,
      ReportSession reports,
      Audit audit,
      Outbox outbox,
      ObjectMapper json) {
    this.tills = tills;
    this.sessions = sessions;
    this.reports = reports;
    this.audit = audit;
    this.outbox = outbox;
    this.json = json;
  }

  /**
   * Closes the session with the count of its drawer and makes its Z report. A ticket that is being
   * recorded is either in it or, if it comes later, refused or late: the till's lock decides.
   *
   * @throws SessionRefusals.TillSessionClosed if it is closed
   * @throws SessionRefusals.CountsDiffer if denominations and total disagree
   */
  Uni<TillSessionView> handle(UUID id, CloseSessionRequest request) {
    var counted = request.total();
    if (counted == null) {
      throw new SessionRefusals.CountMissing();
    }
    return sessions
        .require(id)
        .chain(session -> tills.lock(session.tillId()))
        .chain(() -> sessions.require(id))
        .chain(session -> close(session, counted.setScale(2), request));
  }

  private Uni<TillSessionView> close(
      TillSessionView session, BigDecimal counted, CloseSessionRequest request) {
    if (!session.status().canBecome(TillSessionStatus.CLOSED)) {
      throw new SessionRefusals.TillSessionClosed(session.id());
    }
    return reports
        .sumUp(session)
        .chain(
            sums ->
                tills
                    .nextZ(session.tillId(), sums.ttc())
                    .chain(z -> write(session, z, sums.expected(session), counted, request))
                    .chain(() -> sessions.require(session.id()))
                    .call(
                        closed ->
                            note(
                                session,
                                closed,
                                sums.report(
                                    closed, closed.zNumber(), counted, closed.closedAt()))));
  }

  private Uni<Void> write(
      TillSessionView session,
      long zNumber,
      BigDecimal expected,
      BigDecimal counted,
      CloseSessionRequest request) {
    return CompanySql.execute(
            CLOSE,
            session.id(),
            Caller.require().userId(),
            zNumber,
            expected,
            counted,
            write(request.denominations()))
        .replaceWithVoid();
  }

  private Uni<Void> note(TillSessionView before, TillSessionView after, TillReport report) {
    return reports
        .keep(report)
        .chain(() -> audit.record("till-session.closed", "till-session", after.id(), before, after))
        .chain(
            () ->
                outbox.append(
                    TillSessionClosed.TYPE,
                    after.id(),
                    2,
                    TillSessionClosed.of(report, after.warehouseId())));
  }

  private @Nullable String write(@Nullable Object denominations) {
    try {
      return denominations == null ? null : json.writeValueAsString(denominations);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("count cannot be written", e);
    }
  }
}
