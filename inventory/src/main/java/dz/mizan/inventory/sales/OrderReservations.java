package dz.mizan.inventory.sales;

import dz.mizan.inventory.reservation.Reservation;
import dz.mizan.inventory.reservation.Reservations;
import dz.mizan.inventory.reservation.Wanted;
import dz.mizan.inventory.stock.Document;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Has the goods of an order's lines promised to it. */
@ApplicationScoped
class OrderReservations {
  private final Reservations reservations;

  OrderReservations(Reservations reservations) {
    this.reservations = reservations;
  }

  /**
   * Reserves what is unshipped of the lines; the lines come back with what they got.
   *
   * @param partial takes what there is of a line
   * @throws dz.mizan.inventory.stock.InsufficientStock if there is not enough; nothing changes
   */
  Uni<List<SalesOrderLine>> reserve(
      Document document,
      UUID warehouseId,
      List<SalesOrderLine> lines,
      boolean partial,
      @Nullable Instant expiresAt) {
    var wanted =
        lines.stream()
            .filter(line -> line.baseUnshipped().signum() > 0)
            .map(line -> new Wanted(line.productId(), warehouseId, line.baseUnshipped(), partial))
            .toList();
    return reservations.reserve(document, wanted, expiresAt).map(made -> assign(lines, made));
  }

  Uni<Void> release(Document document) {
    return reservations.release(document);
  }

  // Of one product they come in the order of its lines, and only the last ones may have got
  // nothing.
  private static List<SalesOrderLine> assign(List<SalesOrderLine> lines, List<Reservation> made) {
    Map<UUID, Deque<Reservation>> byProduct = new HashMap<>();
    made.forEach(r -> byProduct.computeIfAbsent(r.productId(), id -> new ArrayDeque<>()).add(r));
    var assigned = new ArrayList<SalesOrderLine>(lines.size());
    for (var line : lines) {
      var own = byProduct.get(line.productId());
      assigned.add(
          line.baseUnshipped().signum() > 0
              ? line.promised(own == null ? null : own.poll())
              : line.promised(null));
    }
    return assigned;
  }
}
