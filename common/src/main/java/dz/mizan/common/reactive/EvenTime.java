package dz.mizan.common.reactive;

import io.smallrye.mutiny.Uni;
import java.time.Duration;

/**
 * Answers at full steps of time after the request came, a fifth of a second each: how much there
 * was to do, and so whether there is such a user, does not show.
 */
public final class EvenTime {
  private static final Duration STEP = Duration.ofMillis(200);

  private final long startedNs = System.nanoTime();

  private final long stepNs;

  private EvenTime(Duration step) {
    stepNs = step.toNanos();
  }

  /** Begins to count. */
  public static EvenTime start() {
    return new EvenTime(STEP);
  }

  /** The same in other steps, where there is more to do. */
  public static EvenTime start(Duration step) {
    return new EvenTime(step);
  }

  /** Waits for the next full step. */
  public Uni<Void> nextFullStep() {
    long spentNs = System.nanoTime() - startedNs;
    // A whole millisecond more: the timer refuses to wait for less than one.
    long leftMs = 1 + (stepNs - spentNs % stepNs) / 1_000_000;
    return Uni.createFrom()
        .voidItem()
        .onItem()
        .delayIt()
        .by(Duration.ofMillis(leftMs))
        .emitOn(CallingContext.resume());
  }
}
