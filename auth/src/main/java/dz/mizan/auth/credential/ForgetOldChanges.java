package dz.mizan.auth.credential;

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
 * Forgets what is of no use any more: changes of credentials that no living token was issued
 * before, and sessions that would have expired 90 days ago, with the addresses and devices that
 * they came from (law 18-07: no longer than needed).
 */
@ApplicationScoped
class ForgetOldChanges {
  private static final Logger LOG = Logger.getLogger(ForgetOldChanges.class);
  private static final long INTERVAL_MS = Duration.ofMinutes(10).toMillis();

  private static final String CHANGES =
      """
      delete from credential_change where (company_id, subject) in (
        select company_id, subject from credential_change
        where changed_at < now() - interval '1 day' limit 5000)
      """;

  private static final String SESSIONS =
      """
      delete from session where (company_id, id) in (
        select company_id, id from session
        where expires_at < now() - interval '90 days' limit 5000)
      """;

  private final Vertx vertx;
  private final Pool pool;
  private long timer = -1;

  ForgetOldChanges(Vertx vertx, @ReactiveDataSource("relay") Pool pool) {
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

  /** Forgets a few thousand of each. */
  Uni<Void> forget() {
    return pool.query(CHANGES)
        .execute()
        .chain(() -> pool.query(SESSIONS).execute())
        .replaceWithVoid();
  }

  private void forgetInBackground() {
    forget()
        .subscribe()
        .with(
            done -> {},
            failure -> LOG.warnf("Old changes and sessions stay: %s", failure.getMessage()));
  }
}
