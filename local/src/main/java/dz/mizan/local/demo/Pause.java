package dz.mizan.local.demo;

import java.time.Duration;

/** Waiting between two looks at somebody else's program. */
final class Pause {
  private Pause() {}

  static void of(Duration duration) {
    try {
      Thread.sleep(duration);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new DemoFailed("Interrupted");
    }
  }
}
