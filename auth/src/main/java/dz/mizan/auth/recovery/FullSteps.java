package dz.mizan.auth.recovery;

import dz.mizan.common.reactive.CallingContext;
import io.smallrye.mutiny.Uni;
import java.time.Duration;

/**
 * Answers at full half seconds, counted from the request, so that the time does not tell what was
 * done: a few milliseconds more for a user who exists do not show.
 */
final class FullSteps {
  private static final long STEP_NS = Duration.ofMillis(500).toNanos();

  private FullSteps() {}

  /** Waits for the next full step since then. */
  static Uni<Void> next(long startedNs) {
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
