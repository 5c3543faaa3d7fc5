package dz.mizan.hr.pay.element;

import dz.mizan.hr.pay.element.ImportRequest.Line;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the lines of an import. */
final class ElementLines {
  private static final int MAX_LINES = 5_000;
  private static final Set<String> TITLES =
      Set.of("number", "component", "quantity", "amount", "note");

  private ElementLines() {}

  /**
   * @throws InvalidElement if there is neither or both, or the file's titles cannot be read
   */
  static List<Line> of(ImportRequest request) {
    var csv = request.csv();
    var lines = request.lines();
    if ((csv == null) == (lines == null)) {
      throw new InvalidElement("lines", "either lines or csv");
    }
    return lines != null ? lines : parse(String.valueOf(csv));
  }

  static List<Line> parse(String csv) {
    var text = csv.startsWith("\uFEFF") ? csv.substring(1) : csv;
    var rows = text.lines().filter(row -> !row.isBlank()).toList();
    if (rows.size() < 2) {
      throw new InvalidElement("csv", "titles and at least one line");
    }
    if (rows.size() > MAX_LINES + 1) {
      throw new InvalidElement("csv", "at most " + MAX_LINES + " lines");
    }
    char separator = rows.getFirst().indexOf(';') >= 0 ? ';' : ',';
    var titles =
        values(rows.getFirst(), separator).stream()
            .map(title -> title.strip().toLowerCase(Locale.ROOT))
            .toList();
    if (!TITLES.containsAll(titles)
        || Set.copyOf(titles).size() != titles.size()
        || !titles.contains("number")
        || !titles.contains("component")) {
      throw new InvalidElement("csv", "titles number, component, quantity, amount, note");
    }
    return rows.stream().skip(1).map(row -> line(titles, values(row, separator))).toList();
  }

  private static Line line(List<String> titles, List<String> values) {
    return new Line(
        text(titles, values, "number"),
        text(titles, values, "component"),
        value(titles, values, "quantity"),
        value(titles, values, "amount"),
        value(titles, values, "note"));
  }

  private static String text(List<String> titles, List<String> values, String title) {
    var found = value(titles, values, title);
    return found == null ? "" : found;
  }

  private static @Nullable String value(List<String> titles, List<String> values, String title) {
    int index = titles.indexOf(title);
    if (index < 0 || index >= values.size() || values.get(index).isBlank()) {
      return null;
    }
    return values.get(index).strip();
  }

  private static List<String> values(String row, char separator) {
    var values = new ArrayList<String>();
    var value = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < row.length(); i++) {
      char c = row.charAt(i);
      if (c == '"' && quoted && i + 1 < row.length() && row.charAt(i + 1) == '"') {
        value.append(c);
        i++;
      } else if (c == '"') {
        quoted = !quoted;
      } else if (c == separator && !quoted) {
        values.add(value.toString());
        value.setLength(0);
      } else {
        value.append(c);
      }
    }
    values.add(value.toString());
    return values;
  }
}
