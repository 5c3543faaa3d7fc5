package dz.mizan.local.chaos.check;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What has to be there exactly once each.
 *
 * @param what of which kind: {@code invoices}
 * @param expected ids of all that was acknowledged, or that follows from it
 * @param found ids of what is there, repeated where it is there repeatedly
 */
public record Effect(String what, Set<String> expected, List<String> found) {

  public Stream<String> lost() {
    var there = Set.copyOf(found);
    return expected.stream().filter(id -> !there.contains(id)).map(id -> what + ": " + id);
  }

  /** What is there twice, and what nobody was told of: clients try until they are told. */
  public Stream<String> doubled() {
    var seen = new HashSet<String>();
    return found.stream()
        .filter(id -> !seen.add(id) || !expected.contains(id))
        .map(id -> what + ": " + id);
  }
}
