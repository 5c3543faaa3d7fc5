package dz.mizan.common.reactive;

import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Something that is read again when somebody misses something, but not as often as strangers like:
 * whoever asks while a read is under way waits for that one.
 */
public final class SharedRead {
  private final Supplier<Uni<Void>> read;
  private final long pauseNs;
  private @Nullable Uni<Void> running;
  private long nextNs = System.nanoTime();

  /**
   * @param pause from the beginning of a read to that of the next one on demand, at least
   */
  public SharedRead(Supplier<Uni<Void>> read, Duration pause) {
    this.read = read;
    this.pauseNs = pause.toNanos();
  }

  /** Reads, or waits for the read that is under way; does nothing if the last one is too fresh. */
  public synchronized Uni<Void> soon() {
    if (running != null) {
      return running.emitOn(CallingContext.resume());
    }
    return System.nanoTime() - nextNs < 0 ? Uni.createFrom().voidItem() : now();
  }

  /** Reads in any case: what is under way may have begun before the change. */
  public synchronized Uni<Void> now() {
    nextNs = System.nanoTime() + pauseNs;
    var begun = Uni.createFrom().deferred(read::get).memoize().indefinitely();
    running = begun;
    return begun.onTermination().invoke(() -> end(begun)).emitOn(CallingContext.resume());
  }

  private synchronized void end(Uni<Void> read) {
    running = running == read ? null : running;
  }
}
