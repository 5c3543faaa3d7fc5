package dz.mizan.inventory.transfer;

import dz.mizan.common.tenancy.CompanySql;
import dz.mizan.inventory.warehouse.OpenDocuments;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** A warehouse that goods are to leave for or come from stays in use. */
@ApplicationScoped
class OpenTransfers implements OpenDocuments {
  private static final String SQL =
      """
      select exists (select from stock_transfer
        where status in ('DRAFT', 'SENT', 'PARTIALLY_RECEIVED')
          and $1 in (from_warehouse_id, to_warehouse_id)) as open
      """;

  @Override
  public String kind() {
    return "stock-transfers";
  }

  @Override
  public Uni<Boolean> areOpenIn(UUID warehouseId) {
    return CompanySql.execute(SQL, warehouseId)
        .map(rows -> rows.iterator().next().getBoolean("open"));
  }
}
