package dz.mizan.inventory.purchasing;

import dz.mizan.common.tenancy.CompanySql;
import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;

/** Reads an order with its lines and its supplier. */
@ApplicationScoped
public class ShowOrder {
  private final PurchaseOrderLines lines;

  ShowOrder(PurchaseOrderLines lines) {
    this.lines = lines;
  }

  public Uni<PurchaseOrderView> of(PurchaseOrder order) {
    return CompanySql.execute(
            "select id, code, name from supplier where id = $1", order.supplierId())
        .map(rows -> supplier(rows.iterator().next()))
        .chain(
            supplier -> lines.of(order.id()).map(of -> PurchaseOrderView.of(order, supplier, of)));
  }

  private static PurchaseOrderView.Supplier supplier(Row row) {
    return new PurchaseOrderView.Supplier(
        row.getUUID("id"), row.getString("code"), row.getString("name"));
  }
}
