package dz.mizan.local.chaos.load;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/** When work of each kind was done, in nanoseconds of {@link System#nanoTime}. */
public final class Pulse {
  private final Map<Kind, List<Long>> done = new EnumMap<>(Kind.class);

  public Pulse() {
    for (var kind : Kind.values()) {
      done.put(kind, new ArrayList<>());
    }
  }

  synchronized void beat(Kind kind) {
    times(kind).add(System.nanoTime());
  }

  /** When each kind had been done once after that instant; empty while one has not. */
  public synchronized OptionalLong allDoneAfter(long instant) {
    var last = instant;
    for (var kind : Kind.values()) {
      var first = times(kind).stream().filter(time -> time - instant > 0).findFirst();
      if (first.isEmpty()) {
        return OptionalLong.empty();
      }
      last = Math.max(last, first.get());
    }
    return OptionalLong.of(last);
  }

  /** Kinds that were not done since. */
  public synchronized List<Kind> silentSince(long instant) {
    return Arrays.stream(Kind.values())
        .filter(kind -> times(kind).stream().noneMatch(time -> time - instant > 0))
        .toList();
  }

  public synchronized long countBetween(long from, long to) {
    return done.values().stream()
        .flatMap(List::stream)
        .filter(time -> time - from > 0 && time - to <= 0)
        .count();
  }

  public synchronized long count() {
    return done.values().stream().mapToLong(List::size).sum();
  }

  private List<Long> times(Kind kind) {
    return done.getOrDefault(kind, List.of());
  }
}
