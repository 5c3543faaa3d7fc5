package dz.mizan.common.audit;

import dz.mizan.common.audit.AuditSeal.Head;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;

/**
 * One transaction of the sealer. Unless it is committed, nothing of it happened. Each call waits
 * for its answer.
 */
final class SealingPass implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  // A replica that hangs must not keep the others from sealing for ever.
  private static final String LIMITS =
      """
      select set_config('statement_timeout', '8s', true),
        set_config('idle_in_transaction_session_timeout', '30s', true)
      """;

  private final SqlConnection connection;
  private boolean isCommitted;
  private long seen;
  private Long[] settled = {};
  private OffsetDateTime sealedAt = OffsetDateTime.MIN;

  private SealingPass(SqlConnection connection) {
    this.connection = connection;
  }

  /** Whether there is something to seal or to look for. */
  static boolean isWorkWaiting(Pool pool) {
    return await(pool.query(SealStore.IS_WORK_WAITING).execute())
        .iterator()
        .next()
        .getBoolean("waiting");
  }

  static SealingPass begin(Pool pool) {
    var asked = pool.getConnection().memoize().indefinitely();
    SqlConnection connection;
    try {
      connection = await(asked);
    } catch (RuntimeException e) {
      // One that comes after we gave up belongs to the pool again.
      asked.chain(SqlConnection::close).subscribe().with(done -> {}, failure -> {});
      throw e;
    }
    try {
      await(connection.query("begin").execute());
      var pass = new SealingPass(connection);
      pass.run(LIMITS, Tuple.tuple());
      return pass;
    } catch (RuntimeException e) {
      await(connection.close());
      throw e;
    }
  }

  /** Makes this the only pass; false if another replica is at it. */
  boolean lock() {
    var rows = run(SealStore.LOCK, Tuple.tuple());
    if (rows.isEmpty()) {
      return false;
    }
    seen = rows.getFirst().getLong("seen");
    settled = rows.getFirst().getArrayOfLongs("settled");
    sealedAt = rows.getFirst().getOffsetDateTime("sealed_at");
    return true;
  }

  /** When the entries of this pass are sealed. */
  OffsetDateTime sealedAt() {
    return sealedAt;
  }

  /** Entries that were committed after later ones had been sealed. */
  List<AuditEntry> late(int limit) {
    return entries(SealStore.LATE, Tuple.of(limit));
  }

  /** The next ones. */
  List<AuditEntry> fresh(int limit) {
    return entries(SealStore.FRESH, Tuple.of(seen, limit));
  }

  /** Where the chains of these companies end; those that have none yet are left out. */
  Map<UUID, Head> heads(Collection<UUID> companies) {
    var heads = new HashMap<UUID, Head>();
    for (var row : run(SealStore.HEADS, Tuple.of(companies.toArray(UUID[]::new)))) {
      heads.put(
          row.getUUID("company_id"),
          new Head(row.getLong("position"), row.getLong("entries"), row.getString("mac")));
    }
    return heads;
  }

  void append(Map<UUID, AuditSeal> seals) {
    if (seals.isEmpty()) {
      return;
    }
    var rows = new ArrayList<Tuple>();
    seals.forEach(
        (company, seal) ->
            rows.add(
                Tuple.tuple()
                    .addUUID(company)
                    .addLong(seal.position())
                    .addArrayOfLong(seal.entryIds().toArray(Long[]::new))
                    .addLong(seal.entries())
                    .addBuffer(Buffer.buffer(HexFormat.of().parseHex(seal.mac())))
                    .addValue(seal.sealedAt())));
    await(connection.preparedQuery(SealStore.APPEND).executeBatch(rows));
  }

  /** Remembers how far this pass came, and the ids that it went by without seeing an entry. */
  void advance(List<AuditEntry> fresh) {
    if (!fresh.isEmpty()) {
      long through = fresh.getLast().id();
      run(SealStore.ADVANCE, Tuple.of(through));
      run(SealStore.NOTE_MISSED, Tuple.of(seen, through, ids(fresh)));
    }
  }

  /**
   * Stops looking for what was found, and for what cannot come any more.
   *
   * @param isAll whether these are all that there are
   */
  void settle(List<AuditEntry> late, boolean isAll) {
    if (!late.isEmpty()) {
      run(SealStore.NOTE_FOUND, Tuple.of(ids(late)));
    }
    run(SealStore.FORGET, Tuple.of(isAll ? settled : new Long[0]));
  }

  void commit() {
    await(connection.query("commit").execute());
    isCommitted = true;
  }

  /** Gives the connection back, without anything that was not committed. */
  @Override
  public void close() {
    try {
      if (!isCommitted) {
        await(connection.query("rollback").execute());
      }
    } finally {
      await(connection.close());
    }
  }

  private List<AuditEntry> entries(String sql, Tuple parameters) {
    return run(sql, parameters).stream().map(AuditEntry::of).toList();
  }

  private List<Row> run(String sql, Tuple parameters) {
    var rows = await(connection.preparedQuery(sql).execute(parameters));
    return StreamSupport.stream(rows.spliterator(), false).toList();
  }

  private static Long[] ids(List<AuditEntry> entries) {
    return entries.stream().map(AuditEntry::id).toArray(Long[]::new);
  }

  private static <T> T await(Uni<T> answer) {
    return answer.await().atMost(PATIENCE);
  }
}
