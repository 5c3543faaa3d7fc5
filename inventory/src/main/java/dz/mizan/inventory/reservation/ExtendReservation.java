package dz.mizan.inventory.reservation;

import dz.mizan.common.audit.Audit;
import dz.mizan.common.outbox.OutboxSignal;
import dz.mizan.common.tenancy.CompanySql;
import dz.mizan.common.web.Versions;
import dz.mizan.inventory.settings.Settings;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Gives a promise another end. */
@ApplicationScoped
class ExtendReservation {
  // What has ended or was changed meanwhile is told apart afterwards.
  private static final String EXTEND =
      """
      update stock_reservation set expires_at = $2, version = version + 1
      where id = $1 and state = 'ACTIVE' and version = $3
      """;

  private final FindReservations find;
  private final Settings settings;
  private final OutboxSignal signal;
  private final Audit audit;

  ExtendReservation(FindReservations find, Settings settings, OutboxSignal signal, Audit audit) {
    this.find = find;
    this.settings = settings;
    this.signal = signal;
    this.audit = audit;
  }

  /**
   * @throws ReservationEnded if it has ended
   * @throws ReservationOfDocument if it is a document's
   * @throws BadExpiry if the end is not within a year from now
   * @throws Versions.StaleVersion if it changed meanwhile
   */
  Uni<ReservationView> handle(UUID id, @Nullable String ifMatch, Extension request) {
    return find.require(id)
        .invoke(before -> before.requireOpen(ReservationState.ACTIVE))
        .invoke(before -> Versions.check(ifMatch, before.version()))
        .chain(
            before ->
                settings
                    .current()
                    .map(now -> end(request, now.reservationMinutes()))
                    .chain(end -> extend(before, end)))
        .chain(before -> find.require(id).call(after -> note(before, after)));
  }

  private static Instant end(Extension request, int usualMinutes) {
    return Expiry.of(request.expiresAt(), request.minutes(), usualMinutes, Instant.now());
  }

  private Uni<ReservationView> extend(ReservationView before, Instant end) {
    signal.appended();
    return CompanySql.execute(EXTEND, before.id(), end.atOffset(ZoneOffset.UTC), before.version())
        .chain(
            changed ->
                changed.rowCount() == 1
                    ? Uni.createFrom().item(before)
                    : find.require(before.id())
                        .invoke(now -> now.requireOpen(ReservationState.ACTIVE))
                        .invoke(
                            now -> Versions.check("\"" + before.version() + "\"", now.version())));
  }

  private Uni<Void> note(ReservationView before, ReservationView after) {
    return audit.record("reservation.extended", "reservation", after.id(), before, after);
  }
}
