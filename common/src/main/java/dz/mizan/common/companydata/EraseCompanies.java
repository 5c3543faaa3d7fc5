package dz.mizan.common.companydata;

import dz.mizan.common.outbox.OutboxSignal;
import dz.mizan.common.tenancy.ErasedCompanies;
import dz.mizan.common.tenancy.Ids;
import io.quarkus.reactive.datasource.ReactiveDataSource;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Erases companies that have a tombstone, some thousand rows to a transaction, and sweeps once more
 * when the last token of the company has expired. What was deleted stays deleted when the process
 * is killed; it or another replica goes on. Tells this process of new tombstones on the way.
 * Blocking code on one thread of its own, as the relay.
 */
@ApplicationScoped
class EraseCompanies implements Runnable {
  private static final Logger LOG = Logger.getLogger(EraseCompanies.class);
  private static final int BATCH = 10_000;
  private static final long INTERVAL_MS = 1_000;
  private static final long MAX_PAUSE_MS = 30_000;
  // A table that refers to itself goes in one statement.
  private static final Duration PATIENCE = Duration.ofMinutes(10);
  private static final String OPEN =
      """
      select company_id, erase_from <= now() and erased_at is null as is_due,
        coalesce(erased_at < now() - make_interval(secs => $1), false) as is_sweep_due
      from erased_company where swept_at is null order by requested_at
      """;
  private static final String ERASE = "select erase_company($1, $2, $3, $4) as outcome";

  private final Pool pool;
  private final ErasedCompanies erased;
  private final OutboxSignal signal;
  private final double sweepAfterSeconds;
  private volatile boolean running;
  private @Nullable Thread thread;

  /**
   * @param sweepAfter longer than an access token lives, with all clocks' doubts
   */
  EraseCompanies(
      @ReactiveDataSource("relay") Pool pool,
      ErasedCompanies erased,
      OutboxSignal signal,
      @ConfigProperty(name = "mizan.erasure.sweep-after") Duration sweepAfter) {
    this.pool = pool;
    this.erased = erased;
    this.signal = signal;
    this.sweepAfterSeconds = sweepAfter.toSeconds();
  }

  void start(@Observes StartupEvent event) {
    running = true;
    thread = Thread.ofPlatform().name("company-erasure").daemon().start(this);
  }

  void stop(@Observes ShutdownEvent event) throws InterruptedException {
    running = false;
    if (thread != null) {
      thread.interrupt();
      thread.join(2_000);
    }
  }

  @Override
  public void run() {
    long pauseMs = INTERVAL_MS;
    while (running) {
      try {
        look();
        pauseMs = INTERVAL_MS;
        Thread.sleep(pauseMs);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      } catch (Exception | OutOfMemoryError e) {
        pauseMs = Math.min(pauseMs * 2, MAX_PAUSE_MS);
        if (running) {
          LOG.warnf("Companies not erased, again in %d ms: %s", pauseMs, e.toString());
          pause(pauseMs);
        }
      }
    }
  }

  private void look() {
    var open = rows(OPEN, Tuple.of(sweepAfterSeconds));
    open.forEach(row -> erased.learn(row.getUUID("company_id")));
    RuntimeException failed = null;
    for (var row : open) {
      try {
        if (row.getBoolean("is_due")) {
          erase(row.getUUID("company_id"), false);
        } else if (row.getBoolean("is_sweep_due")) {
          erase(row.getUUID("company_id"), true);
        }
      } catch (RuntimeException e) { // the next ones need not wait for this one
        LOG.warnf("Company %s not erased: %s", row.getUUID("company_id"), e.toString());
        failed = e;
      }
    }
    if (failed != null) {
      throw failed;
    }
  }

  private void erase(UUID companyId, boolean isSweep) {
    var event = Ids.next();
    var outcome = "MORE";
    while (running && outcome.equals("MORE")) {
      outcome =
          rows(ERASE, Tuple.of(companyId, event, isSweep, BATCH)).getFirst().getString("outcome");
    }
    if (outcome.equals("ERASED") && !isSweep) {
      LOG.infof("Company %s erased", companyId);
      signal.raise();
    }
  }

  private void pause(long pauseMs) {
    try {
      Thread.sleep(pauseMs);
    } catch (InterruptedException e) {
      running = false;
    }
  }

  private List<Row> rows(String sql, Tuple parameters) {
    var result = pool.preparedQuery(sql).execute(parameters).await().atMost(PATIENCE);
    return StreamSupport.stream(result.spliterator(), false).toList();
  }
}
