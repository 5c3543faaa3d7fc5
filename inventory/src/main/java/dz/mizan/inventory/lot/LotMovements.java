package dz.mizan.inventory.lot;

import dz.mizan.common.paging.Page;
import dz.mizan.common.paging.PageRequest;
import dz.mizan.common.tenancy.CompanySql;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;

/** How a lot moved, within the caller's scope. */
@ApplicationScoped
class LotMovements {
  // A movement may take from two places: by its own id, then by its part's.
  private static final String PAGE =
      "select "
          + LotMovementView.COLUMNS
          + """
           from stock_movement_part p
          join stock_movement m on m.company_id = p.company_id and m.id = p.movement_id
          where p.lot_id = $1 and ($2::uuid[] is null or m.warehouse_id = any ($2))
            and ($3::uuid is null or (m.id, p.id) > ($3, $4))
          order by m.id, p.id limit $5
          """;

  private record Stored(UUID partId, LotMovementView view) {}

  Uni<Page<LotMovementView>> page(UUID lotId, PageRequest page) {
    var after = page.after(2).stream().map(PageRequest::id).toList();
    return CompanySql.execute(
            PAGE,
            lotId,
            Lots.warehouses(),
            after.isEmpty() ? null : after.getFirst(),
            after.isEmpty() ? null : after.getLast(),
            page.limitAndOne())
        .map(
            rows ->
                StreamSupport.stream(rows.spliterator(), false)
                    .map(row -> new Stored(row.getUUID(0), LotMovementView.of(row)))
                    .toList())
        .map(rows -> Page.of(rows, page, LotMovements::key).map(Stored::view));
  }

  private static List<String> key(Stored row) {
    return List.of(row.view().movementId().toString(), row.partId().toString());
  }
}
