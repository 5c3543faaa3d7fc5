package dz.mizan.inventory.pos.ticket;

import dz.mizan.inventory.pos.session.SessionRefusals.TillSessionNotOpen;
import dz.mizan.inventory.pos.session.SessionRefusals.UnknownTillSession;
import dz.mizan.inventory.pos.session.TillSessions;
import dz.mizan.inventory.pos.till.Till;
import dz.mizan.inventory.pos.till.TillRefusals.TillInactive;
import dz.mizan.inventory.pos.till.Tills;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/** Records a ticket, once: all of it in one transaction, under the lock of its till. */
@ApplicationScoped
class RecordTicket {
  private static final Duration CLOCK_TOLERANCE = Duration.ofMinutes(15);
  private static final Duration OFFLINE_AHEAD = Duration.ofDays(1);
  private static final Duration OFFLINE_AGE = Duration.ofDays(366);

  private final Tills tills;
  private final TillSessions sessions;
  private final Tickets tickets;
  private final ComposeTicket compose;
  private final Rights rights;
  private final TellOfTicket tell;
  private final Clock clock = Clock.systemUTC();

  RecordTicket(
      Tills tills,
      TillSessions sessions,
      Tickets tickets,
      ComposeTicket compose,
      Rights rights,
      TellOfTicket tell) {
    this.tills = tills;
    this.sessions = sessions;
    this.tickets = tickets;
    this.compose = compose;
    this.rights = rights;
    this.tell = tell;
  }

  /** A ticket, and whether it had been recorded before. */
  record Recorded(boolean isReplayed, TicketView ticket) {}

  /**
   * Records it; the same again gives what was recorded.
   *
   * @throws TicketRefusals.TicketReused if something else was recorded under its id
   * @throws TillSessionNotOpen online, if the till has no open session or the ticket names another
   * @throws TicketRefusals.IssuedAtOutOfRange if the till's clock is off
   */
  Uni<Recorded> handle(NewTicket ticket) {
    ticket.check();
    var isReturn = ticket.lines().stream().anyMatch(NewTicket.Line::isReturn);
    var allowed = isReturn ? rights.requireRefund() : Uni.createFrom().voidItem();
    return allowed
        .chain(() -> tills.lock(ticket.tillId()))
        .chain(
            till ->
                tickets
                    .contentHash(ticket.id())
                    .chain(known -> known == null ? record(till, ticket) : replay(ticket, known)));
  }

  private Uni<Recorded> replay(NewTicket ticket, Buffer known) {
    if (!known.equals(tickets.hash(ticket))) {
      throw new TicketRefusals.TicketReused(ticket.id());
    }
    return tickets.require(ticket.id()).map(view -> new Recorded(true, view));
  }

  private Uni<Recorded> record(Till till, NewTicket ticket) {
    var clockFlag = checkClock(ticket);
    if (!till.isActive() && !ticket.isOffline()) {
      throw new TillInactive(till);
    }
    return sessions
        .atIssue(till.id(), ticket.sessionId(), ticket.issuedAt())
        .invoke(at -> checkSession(till, ticket, at))
        .chain(
            at ->
                compose.handle(
                    till,
                    ticket,
                    new ComposeTicket.Place(
                        at.openId(),
                        ticket.isOffline() ? at.closedId() : null,
                        clockFlag,
                        tickets.hash(ticket))))
        .chain(() -> tickets.require(ticket.id()))
        .call(tell::handle)
        .map(view -> new Recorded(false, view));
  }

  private Optional<TicketFlag> checkClock(NewTicket ticket) {
    var now = clock.instant();
    var offline = ticket.isOffline();
    var earliest = now.minus(offline ? OFFLINE_AGE : CLOCK_TOLERANCE);
    var latest = now.plus(offline ? OFFLINE_AHEAD : CLOCK_TOLERANCE);
    // Compared with an offset: years beyond those of an instant are possible in JSON.
    var zone = java.time.ZoneOffset.UTC;
    if (ticket.issuedAt().isBefore(earliest.atOffset(zone))
        || ticket.issuedAt().isAfter(latest.atOffset(zone))) {
      throw new TicketRefusals.IssuedAtOutOfRange(earliest, latest);
    }
    return ticket.issuedAt().toInstant().isAfter(now.plus(CLOCK_TOLERANCE))
        ? Optional.of(TicketFlag.CLOCK_AHEAD)
        : Optional.empty();
  }

  private static void checkSession(Till till, NewTicket ticket, TillSessions.AtIssue at) {
    var named = ticket.sessionId();
    if (!at.isNamedKnown()) {
      throw new UnknownTillSession(java.util.Objects.requireNonNull(named));
    }
    if (!ticket.isOffline()
        && (at.openId() == null || (named != null && !named.equals(at.openId())))) {
      throw new TillSessionNotOpen(till.code(), named);
    }
  }
}
