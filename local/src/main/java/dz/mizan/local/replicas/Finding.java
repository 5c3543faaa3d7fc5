package dz.mizan.local.replicas;

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

  static Finding equal(String what, Object one, Object other) {
    return new Finding(what, one + " = " + other, one.equals(other));
  }
}
