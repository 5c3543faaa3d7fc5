package dz.mizan.accounting.seed;

import io.quarkus.runtime.annotations.RegisterResources;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * A table in {@code seed/*.csv}: comma-separated, the first line names the columns, a value with
 * commas stands between double quotes. Columns come as arrays, as {@code unnest} takes them.
 */
@RegisterResources(globs = "seed/*.csv")
public final class SeedFile {
  private final String name;
  private final List<String> header;
  private final List<List<String>> rows;

  private SeedFile(String name, List<List<String>> lines) {
    this.name = name;
    this.header = lines.getFirst();
    this.rows = lines.subList(1, lines.size());
  }

  /**
   * Reads the whole file.
   *
   * @throws IllegalStateException if it is missing or a line has too few or too many values
   */
  public static SeedFile read(String name) {
    var path = "seed/" + name;
    var in = Thread.currentThread().getContextClassLoader().getResourceAsStream(path);
    if (in == null) {
      throw new IllegalStateException(path + " is missing");
    }
    try (var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      var lines = reader.lines().map(SeedFile::values).toList();
      for (var line : lines) {
        if (line.size() != lines.getFirst().size()) {
          throw new IllegalStateException(path + ": " + line);
        }
      }
      return new SeedFile(path, lines);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The values of one column, in the order of the file; empty text where there is none. */
  public String[] column(String column) {
    int index = header.indexOf(column);
    if (index < 0) {
      throw new IllegalStateException(name + " has no column " + column);
    }
    return rows.stream().map(row -> row.get(index)).toArray(String[]::new);
  }

  static List<String> values(String line) {
    var values = new ArrayList<String>();
    var value = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (c == '"' && quoted && i + 1 < line.length() && line.charAt(i + 1) == '"') {
        value.append(c);
        i++;
      } else if (c == '"') {
        quoted = !quoted;
      } else if (c == ',' && !quoted) {
        values.add(value.toString());
        value.setLength(0);
      } else {
        value.append(c);
      }
    }
    values.add(value.toString());
    return List.copyOf(values);
  }
}
