package dz.mizan.common.edge;

import io.vertx.core.Vertx;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * How many requests wait for their answer at once. Each holds some ten KiB, and where more come than
 * are answered they are what fills the memory; the next one is refused instead, at little cost.
 *
 * <p>A request counts until its answer begins, for streams and exports have bounds of their own. One
 * whose client has gone counts on: what it asked for is still being done.
 */
@Singleton
class RequestsUnderWay {
  private static final Duration LONGER_THAN_WORK_TAKES = Duration.ofMinutes(1);

  private final int limit;
  private final Duration patience;
  private final Vertx vertx;
  private final AtomicInteger underWay = new AtomicInteger();

  @Inject
  RequestsUnderWay(
      @ConfigProperty(name = "mizan.max-requests-under-way") int limit, Vertx vertx) {
    this(limit, LONGER_THAN_WORK_TAKES, vertx);
  }

  /**
   * @param patience how long a request counts at most once its client has gone
   */
  RequestsUnderWay(int limit, Duration patience, Vertx vertx) {
    this.limit = limit;
    this.patience = patience;
    this.vertx = vertx;
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
    context.addEndHandler(
        end -> {
          if (end.succeeded()) {
            leave(waits);
          } else {
            vertx.setTimer(patience.toMillis(), late -> leave(waits));
          }
        });
  }

  private void leave(AtomicBoolean waits) {
    if (waits.compareAndSet(true, false)) {
      underWay.decrementAndGet();
    }
  }
}
