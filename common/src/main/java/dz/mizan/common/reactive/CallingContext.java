package dz.mizan.common.reactive;

import io.vertx.core.Vertx;
import java.util.concurrent.Executor;

/** The way back to the Vert.x context of a request, after work that other threads or timers did. */
public final class CallingContext {
  private CallingContext() {}

  /**
   * For {@code emitOn}: continues on the context that this was called on, which holds the request's
   * caller and session. Called outside of any context it continues where it is.
   */
  public static Executor resume() {
    var context = Vertx.currentContext();
    return step -> {
      if (context == null) {
        step.run();
      } else {
        context.runOnContext(ignored -> step.run());
      }
    };
  }
}
