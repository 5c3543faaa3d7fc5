package dz.mizan.inventory.transfer;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import dz.mizan.common.money.Money;
import dz.mizan.common.paging.Page;
import dz.mizan.common.paging.PageRequest;
import dz.mizan.common.tenancy.Caller;
import dz.mizan.common.tenancy.CompanySql;
import dz.mizan.inventory.warehouse.Warehouses;
import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Goods that have left one warehouse and not arrived in another. */
@ApplicationScoped
class InTransit {
  private static final String FROM =
      """
      from stock_transfer_line l join stock_transfer t on t.id = l.transfer_id
      join product p on p.id = l.product_id
      where l.in_transit > 0
        and ($1::uuid is null or l.product_id = $1)
        and ($2::uuid is null or t.from_warehouse_id = $2)
        and ($3::uuid is null or t.to_warehouse_id = $3)
        and ($4::uuid[] is null or t.from_warehouse_id = any ($4) or t.to_warehouse_id = any ($4))
      """;
  private static final String PAGE =
      "select l.id, t.id as transfer_id, t.number, t.from_warehouse_id, t.to_warehouse_id,"
          + " t.sent_at, t.expected_on, l.product_id, p.sku, l.in_transit, l.in_transit_value "
          + FROM
          + " and ($5::uuid is null or l.id > $5) order by l.id limit $6";
  private static final String TOTAL =
      "select coalesce(sum(l.in_transit_value), 0) as value " + FROM;

  /** What a list is narrowed to. */
  record Filter(
      @Nullable UUID productId, @Nullable UUID fromWarehouseId, @Nullable UUID toWarehouseId) {}

  /**
   * A page of what is in transit.
   *
   * @param totalValue of all that the filter lets through, not only of this page
   */
  public record View(
      List<Item> items,
      @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable String nextCursor,
      Money totalValue) {}

  /**
   * Goods in transit.
   *
   * @param quantity in the product's base unit
   * @param value exact
   */
  public record Item(
      UUID lineId,
      UUID transferId,
      String number,
      UUID fromWarehouseId,
      UUID toWarehouseId,
      OffsetDateTime sentAt,
      @Nullable LocalDate expectedOn,
      UUID productId,
      String sku,
      @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal quantity,
      Money value) {
    static Item of(Row row) {
      return new Item(
          row.getUUID("id"),
          row.getUUID("transfer_id"),
          row.getString("number"),
          row.getUUID("from_warehouse_id"),
          row.getUUID("to_warehouse_id"),
          row.getOffsetDateTime("sent_at"),
          row.getLocalDate("expected_on"),
          row.getUUID("product_id"),
          row.getString("sku"),
          row.getBigDecimal("in_transit"),
          Money.dzd(row.getBigDecimal("in_transit_value")));
    }
  }

  Uni<View> read(PageRequest request, Filter filter) {
    var only = Caller.require().scope().onlyArray(Warehouses.SCOPE);
    return CompanySql.execute(
            PAGE,
            filter.productId(),
            filter.fromWarehouseId(),
            filter.toWarehouseId(),
            only,
            request.afterId(),
            request.limitAndOne())
        .map(rows -> StreamSupport.stream(rows.spliterator(), false).map(Item::of).toList())
        .map(rows -> Page.of(rows, request, item -> List.of(item.lineId().toString())))
        .chain(
            page ->
                CompanySql.execute(
                        TOTAL,
                        filter.productId(),
                        filter.fromWarehouseId(),
                        filter.toWarehouseId(),
                        only)
                    .map(rows -> rows.iterator().next().getBigDecimal("value"))
                    .map(total -> new View(page.items(), page.nextCursor(), Money.dzd(total))));
  }
}
