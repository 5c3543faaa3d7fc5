package dz.mizan.inventory.sales;

import dz.mizan.common.tenancy.Caller;
import dz.mizan.common.tenancy.CompanySql;
import dz.mizan.inventory.sales.event.Buyer;
import dz.mizan.inventory.warehouse.Warehouses;
import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What has to be known before an order can be priced, read in one statement.
 *
 * @param discountPercent the customer's
 * @param reservedUntil when a reservation that is made now ends
 */
record OrderTerms(
    Buyer customer,
    int paymentTermsDays,
    @Nullable UUID priceListId,
    BigDecimal discountPercent,
    UUID warehouseId,
    LocalDate today,
    OffsetDateTime reservedUntil) {
  private static final String SQL =
      """
      select c.id as customer_id, c.code, c.name, c.nif, c.nis, c.rc, c.ai, c.payment_terms_days,
        c.is_active, c.price_list_id, c.discount_percent, w.id as warehouse_id,
        business_date() as today,
        now() + make_interval(mins => coalesce(s.reservation_minutes, 1440)) as reserved_until
      from (select $1::uuid as customer, $2::uuid as warehouse) asked
      left join customer c on c.id = asked.customer
      left join warehouse w
        on w.id = coalesce(asked.warehouse, (select id from warehouse where is_default))
        and w.is_active
      left join inventory_settings s on true
      """;

  /**
   * @throws OrderRefusal if the company has no such customer or warehouse, or the customer is
   *     inactive
   * @throws dz.mizan.common.tenancy.OutOfScope if the warehouse is none of the caller's
   */
  static Uni<OrderTerms> of(UUID customerId, @Nullable UUID warehouseId) {
    return CompanySql.execute(SQL, customerId, warehouseId).map(rows -> of(rows.iterator().next()));
  }

  private static OrderTerms of(Row row) {
    if (row.getUUID("customer_id") == null) {
      throw OrderRefusal.unknownCustomer();
    }
    if (!row.getBoolean("is_active")) {
      throw OrderRefusal.inactiveCustomer(row.getString("code"));
    }
    var warehouse = row.getUUID("warehouse_id");
    if (warehouse == null) {
      throw OrderRefusal.unknownWarehouse();
    }
    Caller.require().scope().require(Warehouses.SCOPE, warehouse);
    return new OrderTerms(
        new Buyer(
            row.getUUID("customer_id"),
            row.getString("code"),
            row.getString("name"),
            row.getString("nif"),
            row.getString("nis"),
            row.getString("rc"),
            row.getString("ai")),
        row.getInteger("payment_terms_days"),
        row.getUUID("price_list_id"),
        row.getBigDecimal("discount_percent"),
        warehouse,
        row.getLocalDate("today"),
        row.getOffsetDateTime("reserved_until"));
  }
}
