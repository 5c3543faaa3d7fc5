package dz.mizan.common.print;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Who the paper is from.
 *
 * @param name of the company, in the paper's language
 * @param otherName its name in another script, printed below
 * @param lines legal form, activity, address, telephone
 * @param identifiers RC, NIF, NIS, AI
 */
public record Letterhead(
    String name, @Nullable String otherName, List<String> lines, List<Fact> identifiers) {
  public Letterhead {
    lines = List.copyOf(lines);
    identifiers = List.copyOf(identifiers);
  }

  public static Letterhead of(String name) {
    return new Letterhead(name, null, List.of(), List.of());
  }

  public Letterhead otherName(@Nullable String other) {
    return new Letterhead(
        name, other == null || other.isBlank() ? null : other, lines, identifiers);
  }

  /** What there is of the parts, on one line; nothing if there is none. */
  public Letterhead line(String separator, @Nullable String... parts) {
    var line = join(separator, parts);
    if (line.isEmpty()) {
      return this;
    }
    var more = new ArrayList<>(lines);
    more.add(line);
    return new Letterhead(name, otherName, more, identifiers);
  }

  /** Nothing if the value is. */
  public Letterhead identifier(String label, @Nullable String value) {
    if (value == null || value.isBlank()) {
      return this;
    }
    var more = new ArrayList<>(identifiers);
    more.add(new Fact(label, value));
    return new Letterhead(name, otherName, lines, more);
  }

  /** The parts that say something, with the separator between them. */
  public static String join(String separator, @Nullable String... parts) {
    return String.join(
        separator,
        Arrays.stream(parts).filter(Objects::nonNull).filter(part -> !part.isBlank()).toList());
  }
}
