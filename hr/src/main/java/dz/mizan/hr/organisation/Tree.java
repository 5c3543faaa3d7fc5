package dz.mizan.hr.organisation;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/**
 * Things below others, in the order that they were given in. What is below nothing that was given
 * is at the top.
 */
final class Tree<T> {
  private final Map<UUID, T> all = new LinkedHashMap<>();
  private final Map<UUID, List<UUID>> below = new HashMap<>();
  private final List<UUID> top = new ArrayList<>();

  Tree(List<T> things, Function<T, UUID> id, Function<T, @Nullable UUID> above) {
    things.forEach(thing -> all.put(id.apply(thing), thing));
    things.forEach(
        thing -> {
          var upper = above.apply(thing);
          var list =
              upper == null || !all.containsKey(upper)
                  ? top
                  : below.computeIfAbsent(upper, any -> new ArrayList<>());
          list.add(id.apply(thing));
        });
  }

  /** How many are at the top. */
  int width() {
    return top.size();
  }

  /** Adds up over each and all below it. Not recursive: a tree may be deeper than the stack. */
  Map<UUID, Integer> sums(ToIntFunction<T> value) {
    var order = new ArrayList<>(top);
    for (int i = 0; i < order.size(); i++) {
      order.addAll(below.getOrDefault(order.get(i), List.of()));
    }
    var sums = new HashMap<UUID, Integer>();
    for (var id : order.reversed()) {
      int sum = value.applyAsInt(requireNonNull(all.get(id)));
      for (var lower : below.getOrDefault(id, List.of())) {
        sum += sums.getOrDefault(lower, 0);
      }
      sums.put(id, sum);
    }
    return sums;
  }

  /**
   * Makes nodes of what is at the top, with nodes of what is below.
   *
   * @param depth how many levels
   */
  <N> List<N> nodes(int depth, BiFunction<T, List<N>, N> node) {
    return nodes(top, depth, node);
  }

  private <N> List<N> nodes(List<UUID> ids, int depth, BiFunction<T, List<N>, N> node) {
    if (depth == 0) {
      return List.of();
    }
    return ids.stream()
        .map(
            id ->
                node.apply(
                    requireNonNull(all.get(id)),
                    nodes(below.getOrDefault(id, List.of()), depth - 1, node)))
        .toList();
  }

  /** The greatest depth, up to the one given, with no more nodes than that; at least 1. */
  int depthWithin(int most, int depth) {
    var level = new HashSet<>(top);
    int count = level.size();
    for (int fits = 1; fits < depth; fits++) {
      var next = new HashSet<UUID>();
      level.forEach(id -> next.addAll(below.getOrDefault(id, List.of())));
      count += next.size();
      if (count > most) {
        return fits;
      }
      level = next;
    }
    return depth;
  }
}
