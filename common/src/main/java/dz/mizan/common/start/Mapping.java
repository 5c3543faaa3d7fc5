package dz.mizan.common.start;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A part of a file as it is mapped into memory.
 *
 * @param start its first address
 * @param length in bytes
 */
record Mapping(long start, long length) {
  // Readable, perhaps executable, private, never writable: "00410000-0275e000 r-xp … /app/mizan-hr"
  private static final Pattern READ_ONLY =
      Pattern.compile("([0-9a-f]+)-([0-9a-f]+) r-[-x]p \\S+ \\S+ \\S+ +(/.*)");
  private static final Pattern HEAD = Pattern.compile("[0-9a-f]+-[0-9a-f]+ .*");
  private static final Pattern CLEAN = Pattern.compile("Private_Dirty: +0 kB");

  /**
   * The read-only parts of a file of which nothing was ever changed in memory, so that all of it
   * can be had from the file again: not those that were written to and then protected.
   *
   * @param smaps the lines of {@code /proc/self/smaps} (proc(5))
   */
  static List<Mapping> untouched(List<String> smaps, String file) {
    var untouched = new ArrayList<Mapping>();
    @Nullable Mapping current = null;
    for (var line : smaps) {
      if (HEAD.matcher(line).matches()) {
        current = of(line, file);
      } else if (current != null && CLEAN.matcher(line).matches()) {
        untouched.add(current);
      }
    }
    return untouched;
  }

  private static @Nullable Mapping of(String head, String file) {
    var readOnly = READ_ONLY.matcher(head);
    if (!readOnly.matches() || !readOnly.group(3).equals(file)) {
      return null;
    }
    long start = Long.parseLong(readOnly.group(1), 16);
    return new Mapping(start, Long.parseLong(readOnly.group(2), 16) - start);
  }
}
