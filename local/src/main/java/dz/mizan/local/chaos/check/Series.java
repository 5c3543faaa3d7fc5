package dz.mizan.local.chaos.check;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Numbers that the law wants without a gap.
 *
 * @param name such as {@code FA-2026}
 * @param numbers as they were given, in any order
 */
public record Series(String name, List<Long> numbers) {

  /** Sorted, the n-th has to be n; the first one that is not tells the place. */
  Stream<String> gaps() {
    var sorted = numbers.stream().sorted().toList();
    return IntStream.range(0, sorted.size())
        .filter(place -> sorted.get(place) != place + 1)
        .limit(1)
        .mapToObj(
            place -> "%s: %d where %d has to be".formatted(name, sorted.get(place), place + 1));
  }
}
