package dz.mizan.common.audit;

import dz.mizan.common.audit.AuditSeal.Head;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.reactive.datasource.ReactiveDataSource;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Seals audit entries once they are committed, each exactly once, in every company's own chain. One
 * replica at a time; killed at any point, it or another goes on from the last commit. Entries may
 * be committed out of the order of their ids: one that comes late is in a later seal (ADR 14).
 * Blocking code on one thread of its own, as the relay.
 */
@ApplicationScoped
public class AuditSealer implements Runnable {
  private static final Logger LOG = Logger.getLogger(AuditSealer.class);

  /** At most as many as fit into one seal, ck_audit_seal_entry_ids. */
  private static final int BATCH = 1_000;

  private static final long INTERVAL_MS = 1_000;
  private static final long MAX_PAUSE_MS = 10_000;

  private final Pool pool;
  private final SealChain chain;
  private final SealHeads heads;
  private final Counter sealed;
  private volatile boolean running;
  private @Nullable Thread thread;

  AuditSealer(
      @ReactiveDataSource("relay") Pool pool,
      SealChain chain,
      SealHeads heads,
      MeterRegistry metrics) {
    this.pool = pool;
    this.chain = chain;
    this.heads = heads;
    this.sealed = metrics.counter("mizan.audit.sealed");
  }

  void start(@Observes StartupEvent event) {
    running = true;
    thread = Thread.ofPlatform().name("audit-sealer").daemon().start(this);
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
        Thread.sleep(pauseMs);
        boolean isMore = SealingPass.isWorkWaiting(pool);
        while (running && isMore) {
          isMore = pass();
        }
        pauseMs = INTERVAL_MS;
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      } catch (Exception | OutOfMemoryError e) {
        pauseMs = Math.min(pauseMs * 2, MAX_PAUSE_MS);
        if (running) {
          LOG.warnf("Audit entries not sealed, again in %d ms: %s", pauseMs, e.toString());
        }
      }
    }
  }

  /**
   * Seals one batch now, unless another replica is at it.
   *
   * @return whether there may be more to seal
   */
  public boolean pass() {
    try (var pass = SealingPass.begin(pool)) {
      if (!pass.lock()) {
        return false;
      }
      var late = pass.late(BATCH);
      var fresh = late.size() < BATCH ? pass.fresh(BATCH - late.size()) : List.<AuditEntry>of();
      var seals = seal(pass, late, fresh);
      pass.append(seals);
      pass.advance(fresh);
      pass.settle(late, late.size() < BATCH);
      pass.commit();
      sealed.increment(late.size() + fresh.size());
      heads.note(seals);
      return late.size() + fresh.size() == BATCH;
    }
  }

  private Map<UUID, AuditSeal> seal(
      SealingPass pass, List<AuditEntry> late, List<AuditEntry> fresh) {
    var blocks = new LinkedHashMap<UUID, List<AuditEntry>>();
    for (var entries : List.of(late, fresh)) {
      for (var entry : entries) {
        blocks.computeIfAbsent(entry.companyId(), company -> new ArrayList<>()).add(entry);
      }
    }
    var before = blocks.isEmpty() ? Map.<UUID, Head>of() : pass.heads(blocks.keySet());
    var seals = new HashMap<UUID, AuditSeal>();
    blocks.forEach(
        (company, block) ->
            seals.put(
                company,
                chain.next(
                    company, before.getOrDefault(company, Head.NONE), block, pass.sealedAt())));
    return seals;
  }
}
