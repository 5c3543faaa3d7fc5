package dz.mizan.common.reactive;

import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Something that is read again when somebody misses something, but not as often as strangers like:
 * within the pause, whoever asks gets what the last such read found. What a read finds is dropped
 * if one that began later has ended before it.
 *
 * @param <T> what a read finds
 */
public final class SharedRead<T> {
  private final Supplier<Uni<T>> read;
  private final Consumer<T> take;
  private final long pauseNs;
  private @Nullable Uni<Void> running;
  private long nextNs = System.nanoTime();
  private long lastBegun;
  private long lastTaken;

  /**
   * @param take what is found, by one thread at a time; if it throws, the read has failed
   * @param pause from the beginning of a read on demand to that of the next one, at least
   */
  public SharedRead(Supplier<Uni<T>> read, Consumer<T> take, Duration pause) {
    this.read = read;
    this.take = take;
    this.pauseNs = pause.toNanos();
  }

  /**
   * Reads, also beside a read that began for another reason, for its answer may be older than what
   * is missed. Within the pause, waits for the read that is under way, or does nothing.
   */
  public synchronized Uni<Void> soon() {
    if (System.nanoTime() - nextNs < 0) {
      return running == null
          ? Uni.createFrom().voidItem()
          : running.emitOn(CallingContext.resume());
    }
    nextNs = System.nanoTime() + pauseNs;
    return now();
  }

  /** Reads in any case: what is under way may have begun before the change. */
  public synchronized Uni<Void> now() {
    var number = ++lastBegun;
    var begun =
        Uni.createFrom()
            .deferred(read::get)
            .invoke(found -> take(number, found))
            .replaceWithVoid()
            .memoize()
            .indefinitely();
    running = begun;
    return begun.onTermination().invoke(() -> end(begun)).emitOn(CallingContext.resume());
  }

  private synchronized void take(long number, T found) {
    if (number > lastTaken) {
      take.accept(found);
      lastTaken = number;
    }
  }

  private synchronized void end(Uni<Void> read) {
    running = running == read ? null : running;
  }
}
