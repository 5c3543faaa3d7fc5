package dz.mizan.inventory.sales;

import dz.mizan.common.tenancy.Caller;
import dz.mizan.common.tenancy.CompanySql;
import dz.mizan.common.web.NotFound;
import dz.mizan.inventory.warehouse.Warehouses;
import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Reads orders of the running transaction's company, with their lines. */
@ApplicationScoped
class SalesOrders {
  /** Whose days documents are dated by. */
  static final ZoneId ZONE = ZoneId.of("Africa/Algiers");

  /**
   * @throws NotFound if the company has no such order
   * @throws dz.mizan.common.tenancy.OutOfScope if its warehouse is none of the caller's
   */
  Uni<SalesOrder> require(UUID id) {
    return read(SalesOrderRows.ORDER, id);
  }

  /**
   * The same, locked until the transaction ends: whoever changes an order comes by here first.
   *
   * @throws NotFound if the company has no such order
   * @throws dz.mizan.common.tenancy.OutOfScope if its warehouse is none of the caller's
   */
  Uni<SalesOrder> lock(UUID id) {
    return read(SalesOrderRows.ORDER + " for no key update of o", id);
  }

  private static Uni<SalesOrder> read(String sql, UUID id) {
    return CompanySql.execute(sql, id)
        .chain(
            found -> {
              if (found.size() == 0) {
                throw new NotFound("sales-order", id);
              }
              var row = found.iterator().next();
              Caller.require().scope().require(Warehouses.SCOPE, row.getUUID("warehouse_id"));
              return CompanySql.execute(SalesOrderRows.LINES, id)
                  .map(
                      lines ->
                          SalesOrderRows.order(
                              row, stream(lines).map(SalesOrderRows::line).toList()));
            });
  }

  /**
   * @throws OrderRefusal if the day is in no year that calendars have
   */
  static void requireDay(String field, @Nullable LocalDate day) {
    if (day != null && (day.getYear() < 1962 || day.getYear() > 9999)) {
      throw OrderRefusal.invalid(field, "must be in the years 1962 to 9999");
    }
  }

  static Stream<Row> stream(RowSet<Row> rows) {
    return StreamSupport.stream(rows.spliterator(), false);
  }
}
