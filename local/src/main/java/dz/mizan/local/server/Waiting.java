package dz.mizan.local.server;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Waits for something outside this JVM that cannot wake us, looking twenty times a second. */
public final class Waiting {
  private static final long PAUSE_MS = 50;

  private Waiting() {}

  /**
   * @return true as soon as the condition holds, false if it did not within {@code patience} or the
   *     thread was interrupted
   */
  public static boolean until(Duration patience, BooleanSupplier condition) {
    var deadline = System.nanoTime() + patience.toNanos();
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() - deadline > 0) {
        return false;
      }
      try {
        Thread.sleep(PAUSE_MS);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return false;
      }
    }
    return true;
  }
}
