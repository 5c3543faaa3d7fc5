package dz.mizan.inventory.reservation;

import dz.mizan.common.problem.Refusal;

/**
 * The promise belongs to an order or another document, which alone gives it back or prolongs it.
 */
final class ReservationOfDocument extends Refusal {
  ReservationOfDocument(ReservationView reservation) {
    super(Kind.CONFLICT, "reservation-of-document");
    fact("documentType", reservation.documentType());
    fact("documentId", reservation.documentId().toString());
    fact("document", String.valueOf(reservation.reference()));
  }
}
