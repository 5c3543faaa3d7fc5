package dz.mizan.common.job;

import dz.mizan.common.tenancy.Ids;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.vertx.core.runtime.context.VertxContextSafetyToggle;
import io.smallrye.common.vertx.VertxContext;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Looks for jobs that are due, in all companies, and has them run, a few at a time. Blocking code
 * on one thread of its own, as the relay; the jobs themselves run on the event loop. Without jobs
 * there is no thread.
 */
@ApplicationScoped
public class JobPoller implements Runnable {
  private static final Logger LOG = Logger.getLogger(JobPoller.class);
  private static final int AT_ONCE = 4;
  private static final long IDLE_MS = 1_000;
  private static final long MAX_PAUSE_MS = 10_000;
  private static final long RENEW_INTERVAL_NS = Duration.ofSeconds(15).toNanos();
  // For companies that a replica without this job has prepared.
  private static final long PLAN_INTERVAL_NS = Duration.ofMinutes(10).toNanos();

  private final Jobs jobs;
  private final JobLeases leases;
  private final RunJob runJob;
  private final JobSignal signal;
  private final JobFigures figures;
  private final Vertx vertx;
  private final UUID owner = Ids.next();
  private final Set<ClaimedJob> underWay = ConcurrentHashMap.newKeySet();
  private volatile boolean running;
  private long plannedNs;
  private long renewedNs;
  private @Nullable Thread thread;

  JobPoller(
      Jobs jobs,
      JobLeases leases,
      RunJob runJob,
      JobSignal signal,
      JobFigures figures,
      Vertx vertx) {
    this.jobs = jobs;
    this.leases = leases;
    this.runJob = runJob;
    this.signal = signal;
    this.figures = figures;
    this.vertx = vertx;
  }

  void start(@Observes StartupEvent event) {
    if (!jobs.isEmpty()) {
      running = true;
      plannedNs = renewedNs = System.nanoTime() - PLAN_INTERVAL_NS;
      thread = Thread.ofPlatform().name("job-poller").daemon().start(this);
    }
  }

  // Gives what is under way a moment to end; what does not is done anew when its lease has lapsed.
  void stop(@Observes ShutdownEvent event) throws InterruptedException {
    running = false;
    if (thread != null) {
      thread.interrupt();
      thread.join(2_000);
      long deadlineNs = System.nanoTime() + Duration.ofSeconds(3).toNanos();
      while (!underWay.isEmpty() && System.nanoTime() < deadlineNs) {
        signal.await(100);
      }
    }
  }

  @Override
  public void run() {
    long pauseMs = 0;
    while (running) {
      try {
        if (pauseMs > 0) {
          Thread.sleep(pauseMs);
        }
        look();
        pauseMs = 0;
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      } catch (Exception | OutOfMemoryError e) {
        if (running && pauseMs < MAX_PAUSE_MS) {
          LOG.warnf("Jobs not looked for: %s", e.toString());
        }
        pauseMs = Math.min(Math.max(pauseMs * 2, 200), MAX_PAUSE_MS);
      }
    }
  }

  private void look() throws InterruptedException {
    if (System.nanoTime() - plannedNs >= PLAN_INTERVAL_NS) {
      plan();
      plannedNs = System.nanoTime();
    }
    renew();
    figures.refreshNowAndThen();
    int free = AT_ONCE - underWay.size();
    if (free <= 0 || claim(owner, free) < free) {
      signal.await(IDLE_MS);
    }
  }

  /** Gives every prepared company those jobs that it has not got yet. */
  public void plan() {
    leases.plan(jobs.names(), jobs.intervals());
  }

  private void renew() {
    if (System.nanoTime() - renewedNs >= RENEW_INTERVAL_NS) {
      renewedNs = System.nanoTime();
      if (!underWay.isEmpty()) {
        leases.renew(Set.copyOf(underWay));
      }
    }
  }

  /**
   * Takes on jobs that are due, in the name of that replica, and begins them.
   *
   * @return how many
   */
  public int claim(UUID replica, int limit) {
    var claimed = leases.claim(replica, jobs.names(), limit);
    claimed.forEach(this::begin);
    return claimed.size();
  }

  private void begin(ClaimedJob claimed) {
    underWay.add(claimed);
    var context = VertxContext.createNewDuplicatedContext(vertx.getOrCreateContext());
    VertxContextSafetyToggle.setContextSafe(context, true);
    context.runOnContext(
        ignored ->
            runJob
                .handle(claimed)
                .onTermination()
                .invoke(() -> end(claimed))
                .subscribe()
                .with(done -> {}, failure -> LOG.errorf(failure, "Job %s", claimed.name())));
  }

  private void end(ClaimedJob claimed) {
    underWay.remove(claimed);
    signal.wake();
  }
}
