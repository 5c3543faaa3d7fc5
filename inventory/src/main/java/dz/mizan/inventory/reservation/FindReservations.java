package dz.mizan.inventory.reservation;

import dz.mizan.common.paging.PageRequest;
import dz.mizan.common.tenancy.Caller;
import dz.mizan.common.tenancy.CompanySql;
import dz.mizan.common.web.NotFound;
import dz.mizan.inventory.warehouse.Warehouses;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;

/** Reads reservations, as far as the caller's scope reaches. */
@ApplicationScoped
class FindReservations {
  private static final String PAGE =
      "select "
          + ReservationView.COLUMNS
          + " from stock_reservation where ($1::uuid is null or id > $1)"
          + " and ($2::uuid is null or product_id = $2) and ($3::uuid is null or warehouse_id = $3)"
          + " and ($4::uuid is null or document_id = $4) and ($5::text is null or state = $5)"
          + " and ($6::uuid[] is null or warehouse_id = any ($6)) order by id limit $7";
  private static final String ONE =
      "select " + ReservationView.COLUMNS + " from stock_reservation where id = $1";

  /** A page by id, one row more than asked for. */
  Uni<List<ReservationView>> page(PageRequest page, ReservationFilter filter) {
    var scope = Caller.require().scope();
    if (filter.warehouseId != null) {
      scope.require(Warehouses.SCOPE, filter.warehouseId);
    }
    return CompanySql.execute(
            PAGE,
            page.afterId(),
            filter.productId,
            filter.warehouseId,
            filter.documentId,
            filter.state == null ? null : filter.state.name(),
            scope.onlyArray(Warehouses.SCOPE),
            page.limitAndOne())
        .map(
            rows ->
                StreamSupport.stream(rows.spliterator(), false).map(ReservationView::of).toList());
  }

  /**
   * @throws NotFound if the company has no such reservation
   * @throws dz.mizan.common.tenancy.OutOfScope if it is in a warehouse that is none of the caller's
   */
  Uni<ReservationView> require(UUID id) {
    return CompanySql.execute(ONE, id)
        .map(
            rows -> {
              if (rows.size() == 0) {
                throw new NotFound("reservation", id);
              }
              return ReservationView.of(rows.iterator().next());
            })
        .invoke(found -> Caller.require().scope().require(Warehouses.SCOPE, found.warehouseId()));
  }
}
