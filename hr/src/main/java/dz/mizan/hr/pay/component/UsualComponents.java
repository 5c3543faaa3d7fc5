package dz.mizan.hr.pay.component;

import io.quarkus.runtime.annotations.RegisterResources;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The components that a company begins with, of {@code seed/pay_components.csv}: values between
 * bars, the first line names the columns. Rates are worth nothing until the company says what it
 * pays.
 */
@RegisterResources(globs = UsualComponents.PATH)
public final class UsualComponents {
  static final String PATH = "seed/pay_components.csv";
  private static final Pattern BAR = Pattern.compile("\\|");

  private final List<String> header;
  private final List<String[]> rows;

  private UsualComponents(List<String[]> lines) {
    header = List.of(lines.getFirst());
    rows = lines.subList(1, lines.size());
    for (var row : rows) {
      if (row.length != header.size()) {
        throw new IllegalStateException(PATH + ": " + row[0]);
      }
    }
  }

  /** Reads the file. */
  public static UsualComponents read() {
    var in = Thread.currentThread().getContextClassLoader().getResourceAsStream(PATH);
    if (in == null) {
      throw new IllegalStateException(PATH + " is missing");
    }
    try (var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      return new UsualComponents(reader.lines().map(line -> BAR.split(line, -1)).toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The values of a column in the order of the file; null where there is none. */
  public @Nullable String[] column(String name) {
    int index = header.indexOf(name);
    if (index < 0) {
      throw new IllegalStateException(PATH + " has no column " + name);
    }
    var values = new @Nullable String[rows.size()];
    for (int i = 0; i < values.length; i++) {
      var value = rows.get(i)[index];
      values[i] = value.isEmpty() ? null : value;
    }
    return values;
  }
}
