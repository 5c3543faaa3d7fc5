package dz.mizan.common.outbox;

import io.smallrye.common.vertx.ContextLocals;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Wakes the relay of this process after a commit, and by it those of the other replicas. A {@code
 * NOTIFY} inside each transaction would let only one commit at a time: PostgreSQL takes a lock for
 * it that is held until the commit is on disk (ADR 3).
 */
@ApplicationScoped
public class OutboxSignal {
  private static final String APPENDED = "mizan.outbox.appended";

  private final String name = UUID.randomUUID().toString();
  private final Semaphore raised = new Semaphore(0);
  private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
  private volatile boolean own;

  /**
   * Has this called, too, when something was committed in this process or another one says so. It
   * must not take time.
   */
  public void listen(Runnable listener) {
    listeners.add(listener);
  }

  /**
   * The running transaction added to the outbox by SQL of its own; the commit raises the signal.
   */
  public void appended() {
    ContextLocals.put(APPENDED, true);
  }

  /** To be called after a commit. */
  public void raiseIfAppended() {
    if (ContextLocals.<Boolean>get(APPENDED).orElse(false)) {
      ContextLocals.remove(APPENDED);
      raise();
    }
  }

  /** There is something to publish, written by this process. */
  public void raise() {
    own = true;
    wake();
  }

  /** There is something to publish, written by another process or not taken on yet. */
  void wake() {
    if (raised.availablePermits() == 0) {
      raised.release();
    }
    listeners.forEach(Runnable::run);
  }

  /** What this process says when it tells the others, so that it need not listen to itself. */
  String name() {
    return name;
  }

  /** Somebody told all processes: another one, or an operator, who gives no name. */
  void heard(String from) {
    if (!from.equals(name)) {
      wake();
    }
  }

  /** Waits for a signal. */
  void await(long timeoutMs) throws InterruptedException {
    if (raised.tryAcquire(timeoutMs, TimeUnit.MILLISECONDS)) {
      raised.drainPermits();
    }
  }

  /** Whether this process wrote something since the last call. */
  boolean takeOwn() {
    boolean taken = own;
    own = false;
    return taken;
  }
}
