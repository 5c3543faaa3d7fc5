package dz.mizan.inventory.sales;

import dz.mizan.common.tenancy.CompanySql;
import dz.mizan.inventory.warehouse.OpenDocuments;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** A warehouse that customers wait for goods from stays in use. */
@ApplicationScoped
class OpenSalesOrders implements OpenDocuments {
  private static final String SQL =
      """
      select exists (select from sales_order
        where status in ('PENDING', 'PROCESSING') and warehouse_id = $1) as open
      """;

  @Override
  public String kind() {
    return "sales-orders";
  }

  @Override
  public Uni<Boolean> areOpenIn(UUID warehouseId) {
    return CompanySql.execute(SQL, warehouseId)
        .map(rows -> rows.iterator().next().getBoolean("open"));
  }
}
