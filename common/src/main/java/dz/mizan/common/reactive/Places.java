package dz.mizan.common.reactive;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * The places that a process has for tasks beside its requests, and those who wait for one. A task
 * that shows no sign of life for some time loses its place to others: it may hang in a statement
 * for ever. It is not stopped, so it must find out by itself that somebody has taken over.
 */
final class Places<T> {
  private final int atOnce;
  private final long patienceNs;
  private final LongSupplier clockNs;
  private final Set<T> waiting = new LinkedHashSet<>();
  private final List<Place<T>> taken = new ArrayList<>();

  /**
   * @param clockNs as of {@link System#nanoTime}
   */
  Places(int atOnce, Duration patience, LongSupplier clockNs) {
    this.atOnce = atOnce;
    this.patienceNs = patience.toNanos();
    this.clockNs = clockNs;
  }

  /** What a task has until it ends. */
  static final class Place<T> {
    private final T task;
    private long aliveNs;

    private Place(T task, long aliveNs) {
      this.task = task;
      this.aliveNs = aliveNs;
    }

    T task() {
      return task;
    }
  }

  synchronized void await(T task) {
    waiting.add(task);
  }

  /** A place for the first that waits and is not at work already; null if there is none. */
  synchronized @Nullable Place<T> next() {
    long nowNs = clockNs.getAsLong();
    taken.removeIf(place -> nowNs - place.aliveNs > patienceNs);
    if (taken.size() >= atOnce) {
      return null;
    }
    for (var task : waiting) {
      if (taken.stream().noneMatch(place -> place.task.equals(task))) {
        waiting.remove(task);
        var place = new Place<>(task, nowNs);
        taken.add(place);
        return place;
      }
    }
    return null;
  }

  /** The task goes on. */
  synchronized void alive(Place<T> place) {
    place.aliveNs = clockNs.getAsLong();
  }

  synchronized void end(Place<T> place) {
    taken.remove(place);
  }
}
