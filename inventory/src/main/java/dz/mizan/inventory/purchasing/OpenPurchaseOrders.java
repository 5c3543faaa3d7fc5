package dz.mizan.inventory.purchasing;

import dz.mizan.common.tenancy.CompanySql;
import dz.mizan.inventory.warehouse.OpenDocuments;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** A warehouse that ordered goods are to come to stays in use. */
@ApplicationScoped
class OpenPurchaseOrders implements OpenDocuments {
  private static final String SQL =
      """
      select exists (select from purchase_order
        where status in ('DRAFT', 'APPROVED', 'SENT', 'PARTIALLY_RECEIVED') and warehouse_id = $1) as open
      """;

  @Override
  public String kind() {
    return "purchase-orders";
  }

  @Override
  public Uni<Boolean> areOpenIn(UUID warehouseId) {
    return CompanySql.execute(SQL, warehouseId)
        .map(rows -> rows.iterator().next().getBoolean("open"));
  }
}
