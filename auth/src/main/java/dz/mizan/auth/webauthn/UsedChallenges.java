package dz.mizan.auth.webauthn;

import io.quarkus.reactive.datasource.ReactiveDataSource;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import org.jboss.logging.Logger;

/**
 * Forgets used challenges, of all companies, that would have expired anyway. Each replica does it
 * every ten minutes; that several do costs nothing.
 */
@ApplicationScoped
class UsedChallenges {
  private static final Logger LOG = Logger.getLogger(UsedChallenges.class);
  private static final long INTERVAL_MS = Duration.ofMinutes(10).toMillis();

  // An hour later: the clocks of the database and of replicas are not the same.
  private static final String FORGET =
      """
      delete from used_challenge where (company_id, nonce) in (
        select company_id, nonce from used_challenge
        where expires_at < now() - interval '1 hour' limit 5000)
      """;

  private final Vertx vertx;
  private final Pool pool;
  private long timer = -1;

  UsedChallenges(Vertx vertx, @ReactiveDataSource("relay") Pool pool) {
    this.vertx = vertx;
    this.pool = pool;
  }

  void start(@Observes StartupEvent event) {
    timer = vertx.setPeriodic(INTERVAL_MS, due -> forgetInBackground());
  }

  @PreDestroy
  void stop() {
    vertx.cancelTimer(timer);
  }

  /** Forgets a few thousand. @return how many */
  Uni<Integer> forget() {
    return pool.query(FORGET).execute().map(deleted -> deleted.rowCount());
  }

  private void forgetInBackground() {
    forget()
        .subscribe()
        .with(
            count -> LOG.debugf("%d used challenges forgotten", count),
            failure -> LOG.warnf("Used challenges not forgotten: %s", failure.getMessage()));
  }
}
