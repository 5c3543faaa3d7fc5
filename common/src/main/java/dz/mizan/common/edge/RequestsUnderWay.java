package dz.mizan.common.edge;

import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * How many requests wait for their answer at once. Each holds some ten KiB, and where more come
 * than are answered they are what fills the memory; the next one is refused instead, at little
 * cost.
 *
 * <p>A request counts until its answer begins, for streams and exports have bounds of their own, or
 * until its client has gone, for the framework then cancels what was being done.
 */
@Singleton
class RequestsUnderWay {
  private final int limit;
  private final AtomicInteger underWay = new AtomicInteger();

  RequestsUnderWay(@ConfigProperty(name = "mizan.max-requests-under-way") int limit) {
    this.limit = limit;
  }

  /**
   * @throws TooMuchUnderWay if as many as there may be wait already
   */
  void admit(RoutingContext context) {
    if (underWay.incrementAndGet() > limit) {
      underWay.decrementAndGet();
      throw new TooMuchUnderWay();
    }
    var waits = new AtomicBoolean(true);
    context.addHeadersEndHandler(begun -> leave(waits));
    context.addEndHandler(ended -> leave(waits));
  }

  private void leave(AtomicBoolean waits) {
    if (waits.compareAndSet(true, false)) {
      underWay.decrementAndGet();
    }
  }
}
