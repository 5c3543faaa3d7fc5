package dz.mizan.common.reactive;

import io.quarkus.vertx.core.runtime.context.VertxContextSafetyToggle;
import io.smallrye.common.vertx.VertxContext;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.function.BiFunction;
import org.jboss.logging.Logger;

/**
 * Work that takes too long for a request: a few tasks at once in this process, so that the requests
 * keep most of the connections, each on a Vert.x context of its own. Nothing is kept beyond the
 * process: what has to be done is a row, and a job finds those that nobody does.
 *
 * @param <T> a task; of equal ones only one is at work
 */
public final class BesideRequests<T> {
  private static final Logger LOG = Logger.getLogger(BesideRequests.class);

  private final Vertx vertx;
  private final BiFunction<T, Runnable, Uni<Void>> work;
  private final Places<T> places;

  /**
   * @param patience after so long without a sign of life a task loses its place to others; it is
   *     not stopped
   * @param work does the task; what it is given besides is to be run as a sign of life
   */
  public BesideRequests(
      Vertx vertx, int atOnce, Duration patience, BiFunction<T, Runnable, Uni<Void>> work) {
    this.vertx = vertx;
    this.work = work;
    this.places = new Places<>(atOnce, patience, System::nanoTime);
  }

  /** Has the task done when there is a place; returns at once. */
  public void add(T task) {
    places.await(task);
    beginNext();
  }

  private void beginNext() {
    var place = places.next();
    if (place == null) {
      return;
    }
    var context = VertxContext.createNewDuplicatedContext(vertx.getOrCreateContext());
    VertxContextSafetyToggle.setContextSafe(context, true);
    context.runOnContext(
        ignored ->
            Uni.createFrom()
                .deferred(() -> work.apply(place.task(), () -> places.alive(place)))
                .onTermination()
                .invoke(() -> end(place))
                .subscribe()
                .with(done -> {}, failure -> LOG.errorf(failure, "%s broke down", place.task())));
  }

  private void end(Places.Place<T> place) {
    places.end(place);
    beginNext();
  }
}
