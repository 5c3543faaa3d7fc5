package dz.mizan.inventory.count;

import dz.mizan.common.paging.PageRequest;
import dz.mizan.common.tenancy.Caller;
import dz.mizan.common.tenancy.CompanySql;
import dz.mizan.common.tenancy.OutOfScope;
import dz.mizan.common.web.NotFound;
import dz.mizan.common.web.Versions;
import dz.mizan.inventory.warehouse.Warehouses;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** The counts of the running transaction's company, as far as the caller's scope reaches. */
@ApplicationScoped
class Counts {
  private static final String SELECT = "select " + CountView.COLUMNS + " from stock_count";
  private static final String PAGE =
      "select "
          + CountView.COLUMNS.replace(
              "product_ids, location_ids",
              "null::uuid[] as product_ids," + " null::uuid[] as location_ids")
          + " from stock_count where ($1::uuid is null or id > $1)"
          + " and ($2::text is null or status = $2) and ($3::uuid is null or warehouse_id = $3)"
          + " and ($4::uuid[] is null or warehouse_id = any ($4)) order by id limit $5";
  private static final String MOVE =
      """
      update stock_count set status = $2, version = version + 1,
        opened_at = case when $2 = 'COUNTING' then coalesce(opened_at, now()) else opened_at end,
        opened_by = case when $2 = 'COUNTING' then coalesce(opened_by, $3) else opened_by end,
        reviewed_at = case when $2 = 'REVIEW' then now() else reviewed_at end,
        reviewed_by = case when $2 = 'REVIEW' then $3 else reviewed_by end,
        ended_at = case when $4 then now() end, ended_by = case when $4 then $3::uuid end,
        reason = coalesce($5, reason)
      where id = $1 returning
      """
          + CountView.COLUMNS;

  /** A page by id, one row more than asked for; without lists of products and locations. */
  Uni<List<CountView>> page(
      PageRequest request, @Nullable CountStatus status, @Nullable UUID warehouseId) {
    return CompanySql.execute(
            PAGE,
            request.afterId(),
            status == null ? null : status.name(),
            warehouseId,
            Caller.require().scope().onlyArray(Warehouses.SCOPE),
            request.limitAndOne())
        .map(rows -> StreamSupport.stream(rows.spliterator(), false).map(CountView::of).toList());
  }

  /**
   * @throws NotFound if the company has no such count
   * @throws OutOfScope if its warehouse is none of the caller's
   */
  Uni<CountView> require(UUID id) {
    return one(id, "");
  }

  /** The same, locked so that it stays in its state while something is recorded in it. */
  Uni<CountView> requireShared(UUID id) {
    return one(id, " for share");
  }

  /**
   * The same, locked until the transaction ends, for a change.
   *
   * @param ifMatch checked if it is there
   * @throws Versions.StaleVersion if somebody else changed it meanwhile
   */
  Uni<CountView> requireLocked(UUID id, @Nullable String ifMatch) {
    return one(id, " for update")
        .invoke(
            count -> {
              if (ifMatch != null) {
                Versions.check(ifMatch, count.version());
              }
            });
  }

  /**
   * Moves a locked count on.
   *
   * @throws WrongCountStatus if that is no legal move
   */
  Uni<CountView> moveTo(CountView count, CountStatus next, @Nullable String reason) {
    requireMove(count, next);
    return CompanySql.execute(
            MOVE, count.id(), next.name(), Caller.require().userId(), next.isEnd(), reason)
        .map(rows -> CountView.of(rows.iterator().next()));
  }

  /**
   * @throws WrongCountStatus if that is no legal move
   */
  static void requireMove(CountView count, CountStatus next) {
    if (!count.status().canBecome(next)) {
      throw new WrongCountStatus(count.status());
    }
  }

  // Whatever follows reads lines by keys. A plan that was made while a table was nearly empty would
  // scan
  // it for each of thousands of lines, until statistics are made.
  private static Uni<CountView> one(UUID id, String lock) {
    return CompanySql.execute("select set_config('enable_seqscan', 'off', true)")
        .chain(() -> CompanySql.execute(SELECT + " where id = $1" + lock, id))
        .map(
            rows -> {
              if (rows.size() == 0) {
                throw new NotFound("stock-count", id);
              }
              return CountView.of(rows.iterator().next());
            })
        .invoke(count -> Caller.require().scope().require(Warehouses.SCOPE, count.warehouseId()));
  }
}
