package dz.mizan.local.demo;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

/** Waiting between two looks at somebody else's program. */
final class Pause {
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final Duration BETWEEN = Duration.ofMillis(200);

  private Pause() {}

  static void of(Duration duration) {
    try {
      Thread.sleep(duration);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new DemoFailed("Interrupted");
    }
  }

  /**
   * Asks until there is an answer: what follows an event comes a moment after it.
   *
   * @throws DemoFailed with this text after a minute
   */
  static <T> T until(String otherwise, Supplier<Optional<T>> answer) {
    var deadline = System.nanoTime() + PATIENCE.toNanos();
    while (true) {
      var found = answer.get();
      if (found.isPresent()) {
        return found.get();
      }
      if (System.nanoTime() - deadline > 0) {
        throw new DemoFailed(otherwise);
      }
      of(BETWEEN);
    }
  }
}
