package dz.mizan.inventory.reservation;

import dz.mizan.common.audit.Audit;
import dz.mizan.common.web.Versions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Gives back what is still promised. */
@ApplicationScoped
class ReleaseReservation {
  private final Reservations reservations;
  private final FindReservations find;
  private final Audit audit;

  ReleaseReservation(Reservations reservations, FindReservations find, Audit audit) {
    this.reservations = reservations;
    this.find = find;
    this.audit = audit;
  }

  /**
   * @param ifMatch checked if it is there
   * @throws ReservationEnded if it has ended, also if it ends at this moment
   * @throws ReservationOfDocument if it is a document's
   */
  Uni<ReservationView> handle(UUID id, @Nullable String ifMatch) {
    return find.require(id)
        .invoke(before -> check(before, ifMatch))
        .chain(before -> end(before).call(after -> note(before, after)));
  }

  private static void check(ReservationView before, @Nullable String ifMatch) {
    before.requireOpen(ReservationState.RELEASED);
    if (ifMatch != null) {
      Versions.check(ifMatch, before.version());
    }
  }

  private Uni<ReservationView> end(ReservationView before) {
    return reservations
        .end(List.of(before.id()), ReservationState.RELEASED, false)
        .chain(
            ended ->
                find.require(before.id())
                    .invoke(
                        after -> {
                          if (ended.isEmpty()) {
                            throw new ReservationEnded(after.id(), after.state());
                          }
                        }));
  }

  private Uni<Void> note(ReservationView before, ReservationView after) {
    return audit.record("reservation.released", "reservation", after.id(), before, after);
  }
}
