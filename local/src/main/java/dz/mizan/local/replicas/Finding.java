package dz.mizan.local.replicas;

import dz.mizan.local.chaos.check.Effect;
import java.util.List;
import java.util.Locale;

/**
 * A line of the result.
 *
 * @param what was looked at
 * @param found in words
 * @param holds whether it is as it has to be
 */
public record Finding(String what, String found, boolean holds) {
  static Finding none(String what, long found) {
    return new Finding(what, Long.toString(found), found == 0);
  }

  /** With the first of what there may not be. */
  static Finding none(String what, List<String> found) {
    var first = found.isEmpty() ? "" : ": " + found.getFirst();
    return new Finding(what, found.size() + first, found.isEmpty());
  }

  static <T> Finding equal(String what, T expected, T found) {
    boolean holds = expected.equals(found);
    return new Finding(what, holds ? found.toString() : found + ", not " + expected, holds);
  }

  /** Worth a line, and right whatever it is. */
  static Finding note(String what, Object found) {
    return new Finding(what, found.toString(), true);
  }

  /** Of a kind of work, that all of it is there once. */
  static Finding of(Effect effect) {
    long lost = effect.lost().count();
    long doubled = effect.doubled().count();
    return new Finding(
        effect.what().toLowerCase(Locale.ROOT).replace('_', ' '),
        "%d expected, %d lost, %d doubled".formatted(effect.expected().size(), lost, doubled),
        lost + doubled == 0);
  }
}
