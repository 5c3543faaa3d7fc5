package dz.mizan.inventory.purchasing.proposal;

import dz.mizan.common.job.Job;
import dz.mizan.common.tenancy.CompanySql;
import dz.mizan.common.tenancy.Ids;
import dz.mizan.inventory.supplier.Today;
import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.UUID;
import java.util.stream.StreamSupport;

/** Looks for what should be bought. */
@ApplicationScoped
class ProposePurchases implements Job {
  private static final int AT_ONCE = 1000;

  private static final String DROP =
      """
      update purchase_proposal o set status = 'DISMISSED', decided_at = now(),
        version = o.version + 1
      from stock_level l
      where o.status = 'OPEN' and l.product_id = o.product_id and l.warehouse_id = o.warehouse_id
        and (l.reorder_point is null or l.on_hand - l.reserved + l.incoming > l.reorder_point)
      """;
  private static final String DUE =
      """
      select l.product_id, l.warehouse_id, l.on_hand - l.reserved as available, l.incoming,
        l.reorder_point, p.unit as base_unit, s.supplier_id, s.unit, s.price, s.min_quantity,
        s.factor, d.need
      from stock_level l
      join product p on p.id = l.product_id
      cross join lateral (
        select greatest(coalesce(l.maximum, l.reorder_point)
          - (l.on_hand - l.reserved) - l.incoming, 0) as need) d
      left join lateral (
        select c.supplier_id, c.unit, c.price, c.min_quantity, f.factor from supplier_price c
        join supplier x on x.id = c.supplier_id and x.active
        cross join lateral (
          select 1::numeric as factor where c.unit = p.unit
          union all
          select u.factor from product_unit u
          where u.product_id = p.id and u.unit = c.unit and u.unit <> p.unit) f
        where c.product_id = p.id and c.valid_from <= $1
          and (c.valid_until is null or c.valid_until >= $1)
          and not exists (
            select from supplier_price n
            where n.supplier_id = c.supplier_id and n.product_id = c.product_id
              and n.unit = c.unit and n.min_quantity = c.min_quantity
              and n.valid_from > c.valid_from and n.valid_from <= $1
              and (n.valid_until is null or n.valid_until >= $1))
        order by c.supplier_id = (select r.preferred_supplier_id from reorder_rule r
            where r.level_id = l.id) desc nulls last, c.preferred desc, c.min_quantity * f.factor <= greatest(d.need, f.factor) desc,
          c.price / f.factor, c.id
        limit 1) s on true
      where l.reorder_point is not null
        and l.on_hand - l.reserved + l.incoming <= l.reorder_point
        and p.kind = 'GOODS' and p.status <> 'ARCHIVED'
        and not exists (
          select from purchase_proposal o
          where o.product_id = l.product_id and o.warehouse_id = l.warehouse_id
            and (o.status = 'OPEN' or o.status = 'DISMISSED' and o.decided_by is not null
              and o.decided_at > now() - interval '7 days'))
        and not exists (
          select from purchase_order_line i join purchase_order h on h.id = i.order_id
          where i.product_id = l.product_id and h.warehouse_id = l.warehouse_id
            and h.status = 'DRAFT')
      order by l.product_id, l.warehouse_id limit $2
      """;
  private static final String INSERT =
      """
      insert into purchase_proposal (id, product_id, warehouse_id, supplier_id, unit, quantity,
        price, available, incoming, reorder_point)
      select * from unnest($1::uuid[], $2::uuid[], $3::uuid[], $4::uuid[], $5::text[],
        $6::numeric[], $7::numeric[], $8::numeric[], $9::numeric[], $10::numeric[])
      on conflict do nothing
      """;

  @Override
  public String name() {
    return "propose-purchases";
  }

  @Override
  public Duration every() {
    return Duration.ofHours(1);
  }

  @Override
  public Uni<String> run(UUID companyId) {
    return CompanySql.execute(DROP)
        .chain(
            dropped ->
                CompanySql.execute(DUE, Today.date(), AT_ONCE)
                    .chain(ProposePurchases::insert)
                    .map(
                        made ->
                            made + " purchases proposed, " + dropped.rowCount() + " not needed"));
  }

  private static Uni<Integer> insert(RowSet<Row> due) {
    var rows = StreamSupport.stream(due.spliterator(), false).toList();
    return rows.isEmpty()
        ? Uni.createFrom().item(0)
        : CompanySql.execute(
                INSERT,
                rows.stream().map(row -> Ids.next()).toArray(UUID[]::new),
                rows.stream().map(row -> row.getUUID("product_id")).toArray(UUID[]::new),
                rows.stream().map(row -> row.getUUID("warehouse_id")).toArray(UUID[]::new),
                rows.stream().map(row -> row.getUUID("supplier_id")).toArray(UUID[]::new),
                rows.stream().map(ProposePurchases::unit).toArray(String[]::new),
                rows.stream().map(ProposePurchases::quantity).toArray(BigDecimal[]::new),
                rows.stream().map(row -> row.getBigDecimal("price")).toArray(BigDecimal[]::new),
                rows.stream().map(row -> row.getBigDecimal("available")).toArray(BigDecimal[]::new),
                rows.stream().map(row -> row.getBigDecimal("incoming")).toArray(BigDecimal[]::new),
                rows.stream()
                    .map(row -> row.getBigDecimal("reorder_point"))
                    .toArray(BigDecimal[]::new))
            .map(RowSet::rowCount);
  }

  private static String unit(Row row) {
    var offered = row.getString("unit");
    return offered == null ? row.getString("base_unit") : offered;
  }

  private static BigDecimal quantity(Row row) {
    var factor = row.getBigDecimal("factor");
    var minimum = row.getBigDecimal("min_quantity");
    return LotSize.of(
        row.getBigDecimal("need"),
        factor == null ? BigDecimal.ONE : factor,
        minimum == null ? BigDecimal.ZERO : minimum);
  }
}
