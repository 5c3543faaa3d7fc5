package dz.mizan.auth.password;

import dz.mizan.common.reactive.CallingContext;
import io.smallrye.mutiny.Uni;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * A few threads for what takes tens of milliseconds of processor time and 19 MiB each, with a queue
 * that ends. What finds it full is refused at once, so that load beyond the machine costs nothing.
 */
final class HashingPool implements AutoCloseable {
  private static final long BYTES_PER_THREAD = 20L << 20;

  private final ThreadPoolExecutor threads;

  HashingPool(int size, int queue) {
    threads =
        new ThreadPoolExecutor(
            size,
            size,
            1,
            TimeUnit.MINUTES,
            new ArrayBlockingQueue<>(queue),
            Thread.ofPlatform().name("password-", 0).daemon().factory());
    threads.allowCoreThreadTimeOut(true); // and the memory that they keep goes with them
  }

  /** As many as there are cores, but together they take at most a third of the heap. */
  static int threads(int cores, long maxMemory) {
    return Math.max(1, (int) Math.min(cores, maxMemory / 3 / BYTES_PER_THREAD));
  }

  /**
   * Runs the work here and goes on where it was called from: on the caller's Vert.x context.
   *
   * @throws TooBusy (as a failure) if the queue is full
   */
  <T> Uni<T> run(Supplier<T> work) {
    return Uni.createFrom()
        .<T>emitter(
            emitter -> {
              try {
                threads.execute(
                    () -> {
                      try {
                        emitter.complete(work.get());
                      } catch (RuntimeException | Error failure) {
                        emitter.fail(failure);
                      }
                    });
              } catch (RejectedExecutionException full) {
                emitter.fail(new TooBusy());
              }
            })
        .emitOn(CallingContext.resume());
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }
}
