package dz.mizan.common.reactive;

import io.smallrye.mutiny.Uni;
import java.time.Duration;

/**
 * Answers at full fifths of a second after the request came: how much there was to do, and so
 * whether there is such a user, does not show.
 */
public final class EvenTime {
  private static final long STEP_NS = Duration.ofMillis(200).toNanos();

  private final long startedNs = System.nanoTime();

  private EvenTime() {}

  /** Begins to count. */
  public static EvenTime start() {
    return new EvenTime();
  }

  /** Waits for the next full step. */
  public Uni<Void> nextFullStep() {
    long spentNs = System.nanoTime() - startedNs;
    // A whole millisecond more: the timer refuses to wait for less than one.
    long leftMs = 1 + (STEP_NS - spentNs % STEP_NS) / 1_000_000;
    return Uni.createFrom()
        .voidItem()
        .onItem()
        .delayIt()
        .by(Duration.ofMillis(leftMs))
        .emitOn(CallingContext.resume());
  }
}
