package dz.mizan.common.outbox;

import io.quarkus.reactive.datasource.ReactiveDataSource;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;

/** The relay's view of the outbox, under its own database role. Each call waits for its answer. */
@ApplicationScoped
class OutboxStore {
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  // Neither statement waits for the disk: what a crash of the database undoes of them is published
  // once more, which consumers know how to take (ADR 3).

  // Which lanes have work and are free, or ours; a lease outlives the wait for confirms by far.
  private static final String LEASE =
      """
      update outbox_lane set owner = $1, leased_until = now() + interval '15 seconds'
      where lane in (
        select lane from outbox_lane l
        where (leased_until < now() or owner = $1)
          and exists (select 1 from outbox o where o.lane = l.lane and o.published_at is null)
        order by random() limit $2 for update skip locked)
      returning lane, set_config('synchronous_commit', 'off', true)
      """;
  private static final String MARK_AND_RELEASE =
      """
      with marked as (
        update outbox o set published_at = now()
        from unnest($2::uuid[], $3::bigint[]) as done (company_id, id),
          set_config('synchronous_commit', 'off', true)
        where o.company_id = done.company_id and o.id = done.id)
      update outbox_lane set leased_until = '-infinity' where owner = $1
      """;
  // Each lane by itself, so that the index is read no further than the limit, whatever waits.
  private static final String WAITING =
      """
      select id, company_id, event_id, type, subject, sequence, occurred_at, trace_parent,
        data::text as data
      from unnest($1::smallint[]) as leased (lane) cross join lateral (
        select * from outbox o where o.lane = leased.lane and o.published_at is null
        order by o.id limit $2) first
      order by id
      """;
  // One probe of the index for each lane, whatever waits; what is counted is bounded.
  private static final String COUNT_WAITING =
      """
      select
        (select count(*) from (
          select from outbox where published_at is null limit 100000) bounded)::float8 as events,
        (select coalesce(extract(epoch from now() - min(first.occurred_at)), 0)
          from outbox_lane l cross join lateral (
            select occurred_at from outbox o
            where o.lane = l.lane and o.published_at is null order by o.id limit 1) first
        )::float8 as oldest_seconds
      """;
  private static final int PURGE_BATCH = 2_000;
  private static final String PURGE_EVENTS =
      """
      delete from outbox where (company_id, id) in (
        select company_id, id from outbox
        where published_at < now() - make_interval(days => $1) limit 2000)
      returning 1
      """;
  private static final String PURGE_KEYS =
      """
      delete from idempotency_key where (company_id, caller, key) in (
        select company_id, caller, key from idempotency_key
        where created_at < now() - interval '24 hours' limit 2000)
      returning 1
      """;
  private static final String PURGE_INBOX =
      """
      delete from inbox where (company_id, event_id) in (
        select company_id, event_id from inbox
        where received_at < now() - interval '30 days' limit 2000)
      returning 1
      """;

  private final Pool pool;

  OutboxStore(@ReactiveDataSource("relay") Pool pool) {
    this.pool = pool;
  }

  Short[] lease(UUID owner, int lanes) {
    return rows(LEASE, Tuple.of(owner, lanes)).stream()
        .map(row -> row.getShort("lane"))
        .toArray(Short[]::new);
  }

  void release(UUID owner) {
    rows("update outbox_lane set leased_until = '-infinity' where owner = $1", Tuple.of(owner));
  }

  boolean isAnythingWaiting() {
    return !rows("select 1 from outbox where published_at is null limit 1", Tuple.tuple())
        .isEmpty();
  }

  /**
   * What has not been published.
   *
   * @param events how many, at most 100,000
   * @param oldestSeconds how old the first of them is, 0 without any
   */
  record Waiting(double events, double oldestSeconds) {}

  Waiting countWaiting() {
    var row = rows(COUNT_WAITING, Tuple.tuple()).getFirst();
    return new Waiting(row.getDouble("events"), Math.max(0, row.getDouble("oldest_seconds")));
  }

  /** The first events of these lanes, in order; of all lanes together at most {@code limit}. */
  List<OutboxEvent> waiting(Short[] lanes, int limit) {
    return rows(WAITING, Tuple.of(lanes, limit / lanes.length)).stream()
        .map(OutboxStore::event)
        .toList();
  }

  /** At once, so that whoever leases a lane next sees what has been published of it. */
  void markPublishedAndRelease(UUID owner, List<OutboxEvent> events) {
    var ids = events.stream().map(OutboxEvent::id).toArray(Long[]::new);
    var companies = events.stream().map(OutboxEvent::companyId).toArray(UUID[]::new);
    rows(MARK_AND_RELEASE, Tuple.of(owner, companies, ids));
  }

  void notifyOthers(String from) {
    rows("select pg_notify('outbox', $1)", Tuple.of(from));
  }

  /**
   * Deletes a few thousand rows that have served: events published long ago, keys of yesterday, ids
   * of events taken in a month ago.
   *
   * @return whether there may be more
   */
  boolean purge(int olderThanDays) {
    int events = rows(PURGE_EVENTS, Tuple.of(olderThanDays)).size();
    int keys = rows(PURGE_KEYS, Tuple.tuple()).size();
    int taken = rows(PURGE_INBOX, Tuple.tuple()).size();
    return Math.max(events, Math.max(keys, taken)) >= PURGE_BATCH;
  }

  private List<Row> rows(String sql, Tuple parameters) {
    var result = pool.preparedQuery(sql).execute(parameters).await().atMost(PATIENCE);
    return StreamSupport.stream(result.spliterator(), false).toList();
  }

  private static OutboxEvent event(Row row) {
    return new OutboxEvent(
        row.getLong("id"),
        row.getUUID("company_id"),
        row.getUUID("event_id"),
        row.getString("type"),
        row.getUUID("subject"),
        row.getLong("sequence"),
        row.getOffsetDateTime("occurred_at"),
        row.getString("trace_parent"),
        row.getString("data"));
  }
}
