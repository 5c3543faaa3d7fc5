package dz.mizan.common.tenancy;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;

/**
 * Reads that may take long: exports and verifications. Each has a transaction of its own that sees
 * one company as it was at the beginning and can change nothing. They are few at once, so that the
 * other requests keep most of the connections, and one company cannot take them all.
 */
@ApplicationScoped
public class LongReads {
  private static final int AT_ONCE = 4;
  private static final int AT_ONCE_PER_COMPANY = 2;

  // Whoever stops reading his export must not hold on to the connection.
  private static final String LIMITS =
      """
      select set_config('app.company_id', $1, true), set_config('timezone', 'UTC', true),
        set_config('idle_in_transaction_session_timeout', '60s', true)
      """;

  private final Pool pool;
  private final PreparedCompanies prepared;
  private final Semaphore all = new Semaphore(AT_ONCE);
  private final ConcurrentHashMap<UUID, Integer> perCompany = new ConcurrentHashMap<>();

  LongReads(Pool pool, PreparedCompanies prepared) {
    this.pool = pool;
    this.prepared = prepared;
  }

  /**
   * Reads and gives one answer.
   *
   * @throws TooManyLongReads if enough of them are running
   */
  public <T> Uni<T> answer(UUID companyId, Function<SqlConnection, Uni<T>> read) {
    return stream(companyId, connection -> read.apply(connection).toMulti()).toUni();
  }

  /**
   * Reads piece by piece, as fast as the subscriber takes them. One who goes away ends the reading.
   *
   * @throws TooManyLongReads if enough of them are running
   */
  public <T> Multi<T> stream(UUID companyId, Function<SqlConnection, Multi<T>> read) {
    return Multi.createFrom()
        .deferred(
            () -> {
              take(companyId);
              var given = new AtomicBoolean();
              return Multi.createFrom()
                  .resourceFromUni(() -> open(companyId), read)
                  .withFinalizer(LongReads::close)
                  .onTermination()
                  .invoke(() -> give(companyId, given));
            });
  }

  private Uni<SqlConnection> open(UUID companyId) {
    return prepared.require(companyId).chain(() -> begin(companyId));
  }

  // Who goes away meanwhile gives the connection back all the same, also one that comes after that.
  private Uni<SqlConnection> begin(UUID companyId) {
    var opened = pool.getConnection().memoize().indefinitely();
    return opened
        .call(
            connection ->
                connection
                    .query("begin isolation level repeatable read read only")
                    .execute()
                    .chain(
                        () ->
                            connection
                                .preparedQuery(LIMITS)
                                .execute(Tuple.of(companyId.toString())))
                    .onFailure()
                    .call(connection::close))
        .onCancellation()
        .call(() -> opened.chain(LongReads::close));
  }

  private static Uni<Void> close(SqlConnection connection) {
    return connection
        .query("rollback")
        .execute()
        .onFailure()
        .recoverWithNull()
        .chain(connection::close);
  }

  private void take(UUID companyId) {
    int running = perCompany.merge(companyId, 1, Integer::sum);
    if (running > AT_ONCE_PER_COMPANY || !all.tryAcquire()) {
      leave(companyId);
      throw new TooManyLongReads();
    }
  }

  private void give(UUID companyId, AtomicBoolean given) {
    if (given.compareAndSet(false, true)) {
      leave(companyId);
      all.release();
    }
  }

  private void leave(UUID companyId) {
    perCompany.computeIfPresent(companyId, (id, running) -> running == 1 ? null : running - 1);
  }
}
