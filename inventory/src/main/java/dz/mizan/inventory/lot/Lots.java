package dz.mizan.inventory.lot;

import com.fasterxml.jackson.databind.ObjectMapper;
import dz.mizan.common.paging.PageRequest;
import dz.mizan.common.tenancy.Caller;
import dz.mizan.common.tenancy.CompanySql;
import dz.mizan.common.web.NotFound;
import dz.mizan.inventory.warehouse.Warehouses;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Reads lots; how much of them is where, within the caller's scope. */
@ApplicationScoped
class Lots {
  // The stock of the lots that are shown, no others.
  private static final String SHOWN =
      """
      select l.id, l.product_id, l.number, l.expires_on, l.created_at, l.version,
        coalesce((select sum(s.on_hand) from stock_part s
          where s.company_id = l.company_id and s.lot_id = l.id
            and ($1::uuid[] is null or s.warehouse_id = any ($1))), 0.000) as on_hand, coalesce(p.places, '[]')::text as places
      from %s l left join lateral (
        select json_agg(json_build_object('warehouseId', warehouse_id,
          'locationId', location_id, 'onHand', on_hand::text)) as places
        from (
          select warehouse_id, location_id, on_hand from stock_part
          where company_id = l.company_id and lot_id = l.id and on_hand > 0
            and ($1::uuid[] is null or warehouse_id = any ($1))
          order by warehouse_id, location_id limit 100) nearest) p on true
      """;
  private static final String PAGE =
      SHOWN.formatted(
              """
              (select * from lot l where ($2::uuid is null or id > $2)
                and ($3::uuid is null or product_id = $3) and ($4::text is null or number = $4)
                and ($5::date is null or expires_on < $5)
                and (not $6::boolean or exists (
                  select from stock_part s
                  where s.company_id = l.company_id and s.lot_id = l.id and s.on_hand > 0
                    and ($7::uuid is null or s.warehouse_id = $7)
                    and ($1::uuid[] is null or s.warehouse_id = any ($1))))
                order by id limit $8)""")
          + " order by l.id";
  private static final String ONE = SHOWN.formatted("lot") + " where l.id = $2";

  private final ObjectMapper json;

  Lots(ObjectMapper json) {
    this.json = json;
  }

  /** A page by id, one row more than asked for. */
  Uni<List<LotView>> page(PageRequest page, LotFilter filter) {
    if (filter.warehouseId != null) {
      Caller.require().scope().require(Warehouses.SCOPE, filter.warehouseId);
    }
    return CompanySql.execute(
            PAGE,
            warehouses(),
            page.afterId(),
            filter.productId,
            filter.number,
            filter.expiringBefore,
            filter.inStock || filter.warehouseId != null,
            filter.warehouseId,
            page.limitAndOne())
        .map(
            rows ->
                StreamSupport.stream(rows.spliterator(), false)
                    .map(row -> LotView.of(row, json))
                    .toList());
  }

  /**
   * @throws NotFound if the company has no such lot
   */
  Uni<LotView> require(UUID id) {
    return CompanySql.execute(ONE, warehouses(), id)
        .map(
            rows -> {
              if (rows.size() == 0) {
                throw new NotFound("lot", id);
              }
              return LotView.of(rows.iterator().next(), json);
            });
  }

  static UUID @Nullable [] warehouses() {
    return Caller.require().scope().onlyArray(Warehouses.SCOPE);
  }
}
