package dz.mizan.inventory.count;

import dz.mizan.common.tenancy.CompanySql;
import dz.mizan.inventory.warehouse.OpenDocuments;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** A warehouse that is to be counted stays in use. */
@ApplicationScoped
class OpenCounts implements OpenDocuments {
  private static final String SQL =
      """
      select exists (select from stock_count
        where warehouse_id = $1 and status in ('DRAFT', 'COUNTING', 'REVIEW')) as open
      """;

  @Override
  public String kind() {
    return "stock-counts";
  }

  @Override
  public Uni<Boolean> areOpenIn(UUID warehouseId) {
    return CompanySql.execute(SQL, warehouseId)
        .map(rows -> rows.iterator().next().getBoolean("open"));
  }
}
