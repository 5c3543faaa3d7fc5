package dz.mizan.inventory.count;

import com.fasterxml.jackson.annotation.JsonFormat;
import dz.mizan.common.money.Money;
import dz.mizan.common.paging.PageRequest;
import dz.mizan.common.tenancy.Caller;
import dz.mizan.common.tenancy.CompanySql;
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

/** The lines of a count: blind for who counts, with the differences for who reviews. */
@ApplicationScoped
class CountLines {
  private static final String JOINS =
      """
      from stock_count_line l
      join product p on p.id = l.product_id
      left join lot on lot.id = l.lot_id
      left join location place on place.id = l.location_id
      """;
  private static final String BLIND =
      """
      select l.id, l.product_id, p.sku, p.name_fr, p.unit, l.lot_id, lot.number as lot_number,
        lot.expires_on, l.location_id, place.code as location_code, l.pass,
        t.quantity as mine, exists (select from stock_count_tally any_tally
          where any_tally.line_id = l.id and any_tally.pass = l.pass) as is_counted
      """
          + JOINS
          + """
      left join stock_count_tally t on t.line_id = l.id and t.pass = l.pass and t.counted_by = $2
      where l.count_id = $1 and ($3::uuid is null or l.id > $3)
        and ($4::uuid is null or l.product_id = $4)
        and ($5::text is null or l.product_id = (
          select b.product_id from product_barcode b where b.gtin = lpad($5, 14, '0')))
        and ($6::uuid is null or l.location_id = $6)
        and (not $7 or not exists (select from stock_count_tally done
          where done.line_id = l.id and done.pass = l.pass))
      order by l.id limit $8
      """;
  private static final String DIFFERENCES =
      """
      select l.id, l.product_id, p.sku, p.name_fr, p.unit, l.lot_id, lot.number as lot_number,
        l.location_id, place.code as location_code, l.pass, l.is_found, l.expected, l.counted,
        l.on_hand, l.sequence, l.counted_at, l.difference, s.average_cost,
        coalesce(l.value, round(l.difference * s.average_cost, 2)) as value
      """
          + JOINS
          + """
      join stock_level s on s.id = l.level_id
      where l.count_id = $1 and ($2::uuid is null or l.id > $2)
        and case $3 when 'DIFFERENT' then l.difference <> 0 when 'UNCOUNTED' then l.counted is null
          when 'FOUND' then l.is_found else true end
      order by l.id limit $4
      """;
  private static final String SUMMARY =
      """
      select count(*) as lines, count(l.counted) as counted,
        count(*) filter (where l.difference <> 0) as different,
        coalesce(sum(v.value) filter (where v.value > 0), 0) as gains,
        coalesce(sum(v.value) filter (where v.value < 0), 0) as losses
      from stock_count_line l join stock_level s on s.id = l.level_id
      cross join lateral (
        select coalesce(l.value, round(l.difference * s.average_cost, 2)) as value) v
      where l.count_id = $1
      """;

  /** Which lines are shown to who reviews. */
  public enum Show {
    ALL,
    DIFFERENT,
    UNCOUNTED,
    FOUND
  }

  /**
   * A line as who counts sees it: nothing tells what is expected.
   *
   * @param isCounted whether anybody has counted it in this pass
   * @param mine what the caller has counted of it in this pass
   */
  public record BlindLine(
      UUID id,
      UUID productId,
      String sku,
      String name,
      String unit,
      @Nullable UUID lotId,
      @Nullable String lotNumber,
      @Nullable LocalDate expiresOn,
      @Nullable UUID locationId,
      @Nullable String locationCode,
      int pass,
      boolean isCounted,
      @JsonFormat(shape = JsonFormat.Shape.STRING) @Nullable BigDecimal mine) {
    static BlindLine of(Row row) {
      return new BlindLine(
          row.getUUID("id"),
          row.getUUID("product_id"),
          row.getString("sku"),
          row.getString("name_fr"),
          row.getString("unit"),
          row.getUUID("lot_id"),
          row.getString("lot_number"),
          row.getLocalDate("expires_on"),
          row.getUUID("location_id"),
          row.getString("location_code"),
          row.getShort("pass"),
          row.getBoolean("is_counted"),
          row.getBigDecimal("mine"));
    }
  }

  /**
   * A line as who reviews sees it.
   *
   * @param expected when the count was opened
   * @param onHand what the ledger had when the line was counted
   * @param sequence how many movements the level had had then
   * @param difference counted less onHand; missing where nobody counted
   * @param value of the difference: at the average cost now, or as booked
   * @param isFound whether it was on no list
   */
  public record Difference(
      UUID id,
      UUID productId,
      String sku,
      String name,
      String unit,
      @Nullable UUID lotId,
      @Nullable String lotNumber,
      @Nullable UUID locationId,
      @Nullable String locationCode,
      int pass,
      boolean isFound,
      @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal expected,
      @JsonFormat(shape = JsonFormat.Shape.STRING) @Nullable BigDecimal counted,
      @JsonFormat(shape = JsonFormat.Shape.STRING) @Nullable BigDecimal onHand,
      @Nullable Long sequence,
      @Nullable OffsetDateTime countedAt,
      @JsonFormat(shape = JsonFormat.Shape.STRING) @Nullable BigDecimal difference,
      @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal averageCost,
      @Nullable Money value) {
    static Difference of(Row row) {
      var value = row.getBigDecimal("value");
      return new Difference(
          row.getUUID("id"),
          row.getUUID("product_id"),
          row.getString("sku"),
          row.getString("name_fr"),
          row.getString("unit"),
          row.getUUID("lot_id"),
          row.getString("lot_number"),
          row.getUUID("location_id"),
          row.getString("location_code"),
          row.getShort("pass"),
          row.getBoolean("is_found"),
          row.getBigDecimal("expected"),
          row.getBigDecimal("counted"),
          row.getBigDecimal("on_hand"),
          row.getLong("sequence"),
          row.getOffsetDateTime("counted_at"),
          row.getBigDecimal("difference"),
          row.getBigDecimal("average_cost"),
          value == null ? null : Money.dzd(value));
    }
  }

  /**
   * How a count stands.
   *
   * @param gains value of what is more than the ledger had
   * @param losses value of what is less, negative
   * @param net gains and losses together
   */
  public record Summary(
      long lines, long counted, long different, Money gains, Money losses, Money net) {}

  /** What a counter's list is narrowed to. */
  record Filter(
      @Nullable UUID productId,
      @Nullable String barcode,
      @Nullable UUID locationId,
      boolean isUncountedOnly) {}

  /** A page by id, one row more than asked for. */
  Uni<List<BlindLine>> blind(UUID countId, PageRequest request, Filter filter) {
    return CompanySql.execute(
            BLIND,
            countId,
            Caller.require().userId(),
            request.afterId(),
            filter.productId(),
            filter.barcode(),
            filter.locationId(),
            filter.isUncountedOnly(),
            request.limitAndOne())
        .map(rows -> StreamSupport.stream(rows.spliterator(), false).map(BlindLine::of).toList());
  }

  /** A page by id, one row more than asked for. */
  Uni<List<Difference>> differences(UUID countId, PageRequest request, Show show) {
    return CompanySql.execute(
            DIFFERENCES, countId, request.afterId(), show.name(), request.limitAndOne())
        .map(rows -> StreamSupport.stream(rows.spliterator(), false).map(Difference::of).toList());
  }

  Uni<Summary> summary(UUID countId) {
    return CompanySql.execute(SUMMARY, countId)
        .map(rows -> rows.iterator().next())
        .map(
            row -> {
              var gains = Money.dzd(row.getBigDecimal("gains"));
              var losses = Money.dzd(row.getBigDecimal("losses"));
              return new Summary(
                  row.getLong("lines"),
                  row.getLong("counted"),
                  row.getLong("different"),
                  gains,
                  losses,
                  gains.plus(losses));
            });
  }
}
