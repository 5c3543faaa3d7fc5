package dz.mizan.inventory.reservation;

import dz.mizan.common.problem.Refusal;
import java.util.UUID;

/** The promise was kept, given back or has expired; nothing is left to change. */
final class ReservationEnded extends Refusal {
  ReservationEnded(UUID id, ReservationState state) {
    super(Kind.CONFLICT, "reservation-ended");
    fact("reservationId", id.toString());
    fact("state", state.name());
  }
}
