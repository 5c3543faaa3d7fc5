package dz.mizan.inventory.location;

import dz.mizan.common.paging.PageRequest;
import dz.mizan.common.problem.SqlFailures;
import dz.mizan.common.tenancy.CompanySql;
import dz.mizan.common.web.NotFound;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** The locations of one warehouse; whoever asks has made sure that it is one of the caller's. */
@ApplicationScoped
class Locations {
  private static final String SELECT =
      "select " + LocationView.COLUMNS + " from location where warehouse_id = $1";
  private static final String PAGE =
      SELECT
          + " and ($2::uuid is null or id > $2) and ($3::uuid is null or parent_id = $3)"
          + " and ($4::text is null or kind = $4) and ($5::boolean is null or is_active = $5)"
          + " and ($6::text is null or barcode = $6 or lower(code) = lower($6))"
          + " order by id limit $7";

  /** What a list is narrowed to. */
  record Filter(
      @Nullable UUID parentId,
      @Nullable LocationKind kind,
      @Nullable Boolean isActive,
      @Nullable String label) {}

  /** A page by id, one row more than asked for. */
  Uni<List<LocationView>> page(UUID warehouseId, PageRequest request, Filter filter) {
    return CompanySql.execute(
            PAGE,
            warehouseId,
            request.afterId(),
            filter.parentId(),
            filter.kind() == null ? null : filter.kind().name(),
            filter.isActive(),
            filter.label(),
            request.limitAndOne())
        .map(
            rows -> StreamSupport.stream(rows.spliterator(), false).map(LocationView::of).toList());
  }

  /**
   * @throws NotFound if the warehouse has no such location
   */
  Uni<LocationView> require(UUID warehouseId, UUID id) {
    return one(warehouseId, id, "");
  }

  /** The same, locked: no goods come into it until the transaction ends. */
  Uni<LocationView> requireLocked(UUID warehouseId, UUID id) {
    return one(warehouseId, id, " for update");
  }

  /** Runs a statement that changes one row; none means that the parent does not fit. */
  Uni<LocationView> write(LocationChange details, String sql, @Nullable Object... parameters) {
    return CompanySql.execute(sql + " returning " + LocationView.COLUMNS, parameters)
        .map(
            rows -> {
              if (rows.size() == 0) {
                throw new WrongParent();
              }
              return LocationView.of(rows.iterator().next());
            })
        .onFailure(SqlFailures.violates("ck_location_parent"))
        .transform(e -> new WrongParent())
        .onFailure(SqlFailures.violates("uq_location_code"))
        .transform(e -> LocationTaken.code(details.code()))
        .onFailure(SqlFailures.violates("uq_location_barcode"))
        .transform(e -> LocationTaken.barcode(details.barcode()));
  }

  private static Uni<LocationView> one(UUID warehouseId, UUID id, String lock) {
    return CompanySql.execute(SELECT + " and id = $2" + lock, warehouseId, id)
        .map(
            rows -> {
              if (rows.size() == 0) {
                throw new NotFound("location", id);
              }
              return LocationView.of(rows.iterator().next());
            });
  }
}
