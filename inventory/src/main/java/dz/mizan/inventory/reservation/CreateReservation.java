package dz.mizan.inventory.reservation;

import dz.mizan.common.audit.Audit;
import dz.mizan.common.tenancy.Caller;
import dz.mizan.common.tenancy.Ids;
import dz.mizan.inventory.settings.Settings;
import dz.mizan.inventory.stock.Document;
import dz.mizan.inventory.warehouse.Warehouses;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Promises goods by hand. */
@ApplicationScoped
class CreateReservation {
  private final Reservations reservations;
  private final FindReservations find;
  private final Settings settings;
  private final Warehouses warehouses;
  private final Audit audit;

  CreateReservation(
      Reservations reservations,
      FindReservations find,
      Settings settings,
      Warehouses warehouses,
      Audit audit) {
    this.reservations = reservations;
    this.find = find;
    this.settings = settings;
    this.warehouses = warehouses;
    this.audit = audit;
  }

  /**
   * Never promises more than is available, whoever asks at the same time.
   *
   * @throws dz.mizan.inventory.stock.RefusedMovement and its siblings if the ledger refuses
   * @throws BadExpiry if its end is not within a year from now
   * @throws dz.mizan.common.tenancy.OutOfScope if the warehouse is none of the caller's
   */
  Uni<ReservationView> handle(NewReservation request) {
    return warehouse(request)
        .chain(
            warehouse ->
                settings
                    .current()
                    .chain(now -> reserve(request, warehouse, now.reservationMinutes())))
        .chain(made -> find.require(made.id()))
        .call(view -> audit.record("reservation.created", "reservation", view.id(), null, view));
  }

  private Uni<UUID> warehouse(NewReservation request) {
    var named = request.warehouseId();
    return (named == null ? warehouses.defaultId() : Uni.createFrom().item(named))
        .invoke(id -> Caller.require().scope().require(Warehouses.SCOPE, id));
  }

  private Uni<Reservation> reserve(NewReservation request, UUID warehouse, int usualMinutes) {
    var end = Expiry.of(request.expiresAt(), request.minutes(), usualMinutes, Instant.now());
    boolean partial = Boolean.TRUE.equals(request.partialAllowed());
    var document = new Document(ReservationView.MANUAL, Ids.next(), request.reference());
    return reserve(document, request, warehouse, partial, end)
        .chain(
            made ->
                made.isEmpty() // a part of nothing: refused in the same words as all of it
                    ? reserve(document, request, warehouse, false, end)
                    : Uni.createFrom().item(made))
        .map(List::getFirst);
  }

  private Uni<List<Reservation>> reserve(
      Document document, NewReservation request, UUID warehouse, boolean partial, Instant end) {
    var wanted = new Wanted(request.productId(), warehouse, request.quantity(), partial);
    return reservations.reserve(document, List.of(wanted), end);
  }
}
