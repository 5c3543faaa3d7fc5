package dz.mizan.local.chaos.load;

import dz.mizan.local.demo.DemoFailed;
import java.time.Duration;

/**
 * What one client does over and over.
 *
 * @param pause between two of it, which bounds the load
 */
public record Work(Kind kind, Duration pause, Act act) {
  /** Returns when all of it was acknowledged, or refused for a reason of the business. */
  @FunctionalInterface
  public interface Act {
    /**
     * @throws DemoFailed if anything else was answered, or nothing in three minutes
     */
    void once();
  }
}
