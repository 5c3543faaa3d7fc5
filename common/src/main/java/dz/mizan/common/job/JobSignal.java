package dz.mizan.common.job;

import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Wakes the poller of this process: a run ended, or somebody wants one now. */
@ApplicationScoped
class JobSignal {
  private static final long COMMIT_MS = 30;

  private final Semaphore raised = new Semaphore(0);

  private final Vertx vertx;

  JobSignal(Vertx vertx) {
    this.vertx = vertx;
  }

  /** Inside the transaction whose commit is a moment away; found within a second otherwise. */
  void wakeSoon() {
    vertx.setTimer(COMMIT_MS, timer -> wake());
  }

  void wake() {
    if (raised.availablePermits() == 0) {
      raised.release();
    }
  }

  void await(long timeoutMs) throws InterruptedException {
    if (raised.tryAcquire(timeoutMs, TimeUnit.MILLISECONDS)) {
      raised.drainPermits();
    }
  }
}
