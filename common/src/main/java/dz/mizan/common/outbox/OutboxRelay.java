package dz.mizan.common.outbox;

import dz.mizan.common.tenancy.Ids;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.TimeoutException;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Brings the outbox to the broker: leases lanes that have work, publishes a batch, waits for the
 * broker's confirms, marks the batch. Killed in between it publishes again, with the same event
 * ids. Blocking code on one thread of its own, as it does one thing after the other (ADR 3).
 */
@ApplicationScoped
class OutboxRelay implements Runnable {
  private static final Logger LOG = Logger.getLogger(OutboxRelay.class);
  private static final int LANES_AT_ONCE = 4;
  private static final int BATCH = 500;
  private static final long IDLE_MS = 2_000;
  private static final long LEASED_BY_OTHERS_MS = 50;
  private static final long MAX_PAUSE_MS = 5_000;
  private static final long PURGE_INTERVAL_NS = Duration.ofMinutes(10).toNanos();
  private static final int KEEP_PUBLISHED_DAYS = 7;

  private final OutboxStore store;
  private final OutboxSignal signal;
  private final EventPublication publication;
  private final RelayFigures figures;
  private final UUID owner = Ids.next();
  private volatile boolean running;
  private long lastPurge = System.nanoTime();
  private @Nullable Thread thread;

  OutboxRelay(
      OutboxStore store, OutboxSignal signal, EventPublication publication, RelayFigures figures) {
    this.store = store;
    this.signal = signal;
    this.publication = publication;
    this.figures = figures;
  }

  void start(@Observes StartupEvent event) {
    running = true;
    thread = Thread.ofPlatform().name("outbox-relay").daemon().start(this);
  }

  void stop(@Observes ShutdownEvent event) throws InterruptedException {
    running = false;
    signal.wake();
    if (thread != null) {
      thread.join(6_000);
    }
  }

  @Override
  public void run() {
    long pauseMs = 100;
    while (running) {
      try {
        tellOthers();
        figures.refreshNowAndThen(publication.publisher());
        if (!relayBatch()) {
          signal.await(store.isAnythingWaiting() ? LEASED_BY_OTHERS_MS : IDLE_MS);
        }
        pauseMs = 100;
        purgeNowAndThen();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        break;
      } catch (Exception | OutOfMemoryError e) {
        LOG.warnf("Outbox not relayed, again in %d ms: %s", pauseMs, e.toString());
        publication.close();
        pauseMs = pause(pauseMs);
      }
    }
    giveBack();
  }

  private boolean relayBatch() throws IOException, TimeoutException, InterruptedException {
    var lanes = store.lease(owner, LANES_AT_ONCE);
    if (lanes.length == 0) {
      return false;
    }
    var events = store.waiting(lanes, BATCH);
    publication.publish(events);
    store.markPublishedAndRelease(owner, events);
    publication.count(events);
    return true;
  }

  private void tellOthers() {
    if (signal.takeOwn()) {
      store.notifyOthers(signal.name());
    }
  }

  private void purgeNowAndThen() throws IOException, TimeoutException, InterruptedException {
    if (System.nanoTime() - lastPurge > PURGE_INTERVAL_NS) {
      lastPurge = System.nanoTime();
      while (running && store.purge(KEEP_PUBLISHED_DAYS)) {
        relayBatch();
      }
    }
  }

  private long pause(long pauseMs) {
    try {
      Thread.sleep(pauseMs);
    } catch (InterruptedException e) {
      running = false;
    }
    return Math.min(pauseMs * 2, MAX_PAUSE_MS);
  }

  private void giveBack() {
    publication.close();
    try {
      store.release(owner);
    } catch (RuntimeException e) {
      LOG.debug("Leases lapse by themselves", e);
    }
  }
}
