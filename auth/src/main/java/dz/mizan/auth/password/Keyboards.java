package dz.mizan.auth.password;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds fingers that walk: {@code qwertyuiop}, {@code 1qaz2wsx}, {@code abcdef}, {@code 98765}. */
final class Keyboards {
  private static final int MIN_LENGTH = 4;
  // Words hardly ever do; see the test.
  private static final double WALKING = 0.7;
  private static final List<Map<Character, int[]>> LAYOUTS =
      List.of(
          layout("1234567890-=", "qwertyuiop[]", "asdfghjkl;'", "zxcvbnm,./"),
          layout("&é\"'(-è_çà)=", "azertyuiop^$", "qsdfghjklmù", "wxcvbn,;:!"),
          layout("1234567890", "azertyuiop", "qsdfghjklm", "wxcvbn"),
          layout("1234567890-=", "ضصثقفغعهخحجد", "شسيبلاتنمكط", "ئءؤر\u0640ىةوزظ"));

  private Keyboards() {}

  /** Whether most steps go to the same or a neighbouring key, or along the alphabet. */
  static boolean isWalk(String text) {
    return text.length() >= MIN_LENGTH
        && (isMostly(text, (from, to) -> Math.abs(from - to) <= 1)
            || LAYOUTS.stream()
                .anyMatch(
                    layout ->
                        isMostly(
                            text,
                            (from, to) ->
                                from == to
                                    || areNeighbours(
                                        layout.get((char) from), layout.get((char) to)))));
  }

  private static boolean isMostly(String text, Step step) {
    int steps = 0;
    for (int i = 1; i < text.length(); i++) {
      if (step.leads(text.charAt(i - 1), text.charAt(i))) {
        steps++;
      }
    }
    return steps >= WALKING * (text.length() - 1);
  }

  @FunctionalInterface
  private interface Step {
    boolean leads(int from, int to);
  }

  private static boolean areNeighbours(int @Nullable [] one, int @Nullable [] other) {
    return one != null
        && other != null
        && Math.abs(one[0] - other[0]) <= 1
        && Math.abs(one[1] - other[1]) <= 1;
  }

  private static Map<Character, int[]> layout(String... rows) {
    var places = new HashMap<Character, int[]>();
    for (int row = 0; row < rows.length; row++) {
      for (int column = 0; column < rows[row].length(); column++) {
        places.put(rows[row].charAt(column), new int[] {row, column});
      }
    }
    return Map.copyOf(places);
  }
}
