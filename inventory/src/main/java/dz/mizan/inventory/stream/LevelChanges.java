package dz.mizan.inventory.stream;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Reads what has been committed since cursors, and whole warehouses. */
@ApplicationScoped
class LevelChanges {
  /** More changes than that are told by a snapshot. */
  static final int MAX_CHANGES = 10_000;

  static final int PAGE = 200;

  // Asked before the snapshot is taken: what begins in between began after that.
  private static final String FLOOR =
      """
      select floor(extract(epoch from least(clock_timestamp(), min(xact_start))) * 1000)::bigint
      from pg_stat_activity where datname = current_database()
      """;
  private static final String BEGIN =
      "select set_config('app.company_id', $1, true), pg_current_snapshot()::text";
  private static final String SINCE =
      """
      with seen as (select $1::text::pg_snapshot as snapshot), changed as (
        select m.level_id from stock_movement m, seen
        where m.id >= $2 and m.xid >= pg_snapshot_xmin(seen.snapshot)
          and not pg_visible_in_snapshot(m.xid, seen.snapshot)
        union
        select r.level_id from stock_reservation r, seen
        where r.changed_at >= to_timestamp($3::float8 / 1000)
          and not pg_visible_in_snapshot(r.xid, seen.snapshot))
      select %s from changed
      join stock_level l on l.company_id = current_company() and l.id = changed.level_id
      limit 10001
      """
          .formatted(LevelEvent.COLUMNS);
  private static final String LEVELS =
      """
      select %s from stock_level l
      where l.warehouse_id = $1 and ($2::uuid is null or l.product_id = $2)
        and ($3::uuid is null or l.id > $3)
      order by l.id limit $4
      """
          .formatted(LevelEvent.COLUMNS);

  private final Pool pool;

  LevelChanges(Pool pool) {
    this.pool = pool;
  }

  /**
   * What was found.
   *
   * @param now to be asked from next time
   * @param since the levels that changed since each cursor; none for one that is too old, or since
   *     which too much has changed
   */
  record Found(StreamCursor now, Map<StreamCursor, List<LevelEvent>> since) {}

  /** Reads what changed since each of them, all seen at the same instant. */
  Uni<Found> since(UUID companyId, Collection<StreamCursor> cursors) {
    return pool.withConnection(
        connection ->
            connection
                .preparedQuery(FLOOR)
                .execute()
                .map(rows -> rows.iterator().next().getLong(0))
                .chain(floorMs -> inOneInstant(connection, companyId, floorMs, cursors)));
  }

  private static Uni<Found> inOneInstant(
      SqlConnection connection, UUID companyId, long floorMs, Collection<StreamCursor> cursors) {
    return begin(connection, companyId, "begin isolation level repeatable read read only")
        .map(snapshot -> new StreamCursor(snapshot, floorMs))
        .chain(now -> since(connection, cursors, now))
        .onItemOrFailure()
        .call((found, failure) -> end(connection));
  }

  private static Uni<String> begin(SqlConnection connection, UUID companyId, String begin) {
    return connection
        .query(begin)
        .execute()
        .chain(() -> connection.preparedQuery(BEGIN).execute(Tuple.of(companyId.toString())))
        .map(rows -> rows.iterator().next().getString(1));
  }

  private static Uni<Void> end(SqlConnection connection) {
    return connection.query("rollback").execute().replaceWithVoid().onFailure().recoverWithNull();
  }

  private static Uni<Found> since(
      SqlConnection connection, Collection<StreamCursor> cursors, StreamCursor now) {
    var since = new HashMap<StreamCursor, List<LevelEvent>>();
    return Multi.createFrom()
        .iterable(cursors.stream().filter(cursor -> cursor.canBeResumed(now)).toList())
        .onItem()
        .transformToUniAndConcatenate(
            cursor ->
                connection
                    .preparedQuery(SINCE)
                    .execute(
                        Tuple.of(cursor.snapshot(), cursor.floorId(), (double) cursor.floorMs()))
                    .invoke(
                        rows -> {
                          if (rows.size() <= MAX_CHANGES) {
                            since.put(cursor, events(rows));
                          }
                        }))
        .collect()
        .last()
        .replaceWith(() -> new Found(now, since));
  }

  /** One page of a warehouse's levels, in the order of their ids. */
  Uni<List<LevelEvent>> page(
      UUID companyId, UUID warehouseId, @Nullable UUID productId, @Nullable UUID after) {
    return pool.withConnection(
        connection ->
            begin(connection, companyId, "begin read only")
                .chain(
                    () ->
                        connection
                            .preparedQuery(LEVELS)
                            .execute(Tuple.of(warehouseId, productId, after, PAGE)))
                .map(LevelChanges::events)
                .onItemOrFailure()
                .call((found, failure) -> end(connection)));
  }

  Uni<Boolean> hasWarehouse(UUID companyId, UUID id) {
    return pool.withConnection(
        connection ->
            begin(connection, companyId, "begin read only")
                .chain(
                    () ->
                        connection
                            .preparedQuery("select 1 from warehouse where id = $1")
                            .execute(Tuple.of(id)))
                .map(rows -> rows.size() == 1)
                .onItemOrFailure()
                .call((found, failure) -> end(connection)));
  }

  private static List<LevelEvent> events(RowSet<Row> rows) {
    return StreamSupport.stream(rows.spliterator(), false).map(LevelEvent::of).toList();
  }
}
