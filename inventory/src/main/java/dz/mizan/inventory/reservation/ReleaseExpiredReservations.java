package dz.mizan.inventory.reservation;

import dz.mizan.common.job.Job;
import dz.mizan.common.tenancy.CompanySql;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;

/**
 * Gives back what is promised beyond its time. A promise that is kept or prolonged at the same
 * moment is left alone: whoever gets the level first wins.
 */
@ApplicationScoped
class ReleaseExpiredReservations implements Job {
  private static final int AT_ONCE = 500;
  private static final String DUE =
      """
      select id from stock_reservation
      where state = 'ACTIVE' and expires_at <= now() order by expires_at limit $1
      """;
  private static final String NOTE =
      """
      insert into audit_entry (action, entity, entity_id, after)
      select 'reservation.expired', 'reservation', id,
        json_build_object('productId', product_id, 'warehouseId', warehouse_id,
          'documentType', document_type, 'documentId', document_id, 'expiresAt', expires_at)
      from stock_reservation where id = any ($1)
      """;

  private final Reservations reservations;

  ReleaseExpiredReservations(Reservations reservations) {
    this.reservations = reservations;
  }

  @Override
  public String name() {
    return "release-expired-reservations";
  }

  @Override
  public Duration every() {
    return Duration.ofMinutes(1);
  }

  @Override
  public Uni<String> run(UUID companyId) {
    return CompanySql.execute(DUE, AT_ONCE)
        .map(
            rows ->
                StreamSupport.stream(rows.spliterator(), false).map(row -> row.getUUID(0)).toList())
        .chain(ids -> reservations.end(ids, ReservationState.EXPIRED, true))
        .call(ReleaseExpiredReservations::note)
        .map(ended -> ended.size() + " reservations released");
  }

  private static Uni<Void> note(List<UUID> ended) {
    return ended.isEmpty()
        ? Uni.createFrom().voidItem()
        : CompanySql.execute(NOTE, (Object) ended.toArray(UUID[]::new)).replaceWithVoid();
  }
}
