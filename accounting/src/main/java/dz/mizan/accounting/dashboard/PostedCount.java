package dz.mizan.accounting.dashboard;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dz.mizan.common.reactive.CallingContext;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How much a company has posted: the sum of its journals' last numbers, which have no gap. */
@ApplicationScoped
class PostedCount {
  private final Pool pool;
  private final Cache<UUID, Uni<State>> known;

  /**
   * @param freshness how long what was read is believed, so that a screen that many look at costs
   *     one question
   */
  PostedCount(
      Pool pool,
      @ConfigProperty(name = "mizan.dashboard.freshness", defaultValue = "1s") Duration freshness) {
    this.pool = pool;
    this.known =
        Caffeine.newBuilder()
            .maximumSize(10_000)
            .expireAfterWrite(freshness)
            .executor(Runnable::run)
            .build();
  }

  /**
   * The state of a company's books.
   *
   * @param year the current one in the company's zone
   * @param settings changes when one of them does
   */
  record State(long posted, int year, String settings) {}

  /** As it is, or was a moment ago. */
  Uni<State> of(UUID companyId) {
    return known
        .get(
            companyId,
            company ->
                read(company)
                    .onFailure()
                    .invoke(() -> known.invalidate(company))
                    .memoize()
                    .indefinitely())
        .emitOn(CallingContext.resume());
  }

  private Uni<State> read(UUID companyId) {
    return pool.preparedQuery("select posted, year, settings from posted_count($1)")
        .execute(Tuple.of(companyId))
        .map(rows -> rows.iterator().next())
        .map(row -> new State(row.getLong(0), row.getInteger(1), row.getString(2)));
  }
}
