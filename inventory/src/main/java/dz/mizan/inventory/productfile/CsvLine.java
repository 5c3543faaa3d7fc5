package dz.mizan.inventory.productfile;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes CSV as in RFC 4180, which no spreadsheet computes anything of. */
public final class CsvLine {
  private CsvLine() {}

  /** The line of titles of a product file. */
  public static String titles() {
    return line(Arrays.stream(Column.values()).map(Column::title).toList());
  }

  /** A line with its end; every field between quotes. */
  public static String line(List<? extends @Nullable Object> values) {
    return values.stream().map(CsvLine::field).collect(Collectors.joining(",", "", "\r\n"));
  }

  // An apostrophe in front of what a spreadsheet would take for a formula; an import takes it away.
  private static String field(@Nullable Object value) {
    var text = value == null ? "" : value.toString();
    return '"' + (CheckLine.isFormula(text) ? "'" : "") + text.replace("\"", "\"\"") + '"';
  }
}
