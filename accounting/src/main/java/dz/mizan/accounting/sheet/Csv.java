package dz.mizan.accounting.sheet;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Lines by RFC 4180. Numbers are written as they are, everything else between quotes. */
public final class Csv {
  /** By which spreadsheets know a formula; tab and line ends hide it from the eye. */
  private static final String STARTS_FORMULA = "=+-@\t\r\n＝＋－＠";

  private Csv() {}

  public static String line(@Nullable Object... values) {
    return Arrays.stream(values).map(Csv::field).collect(Collectors.joining(",", "", "\r\n"));
  }

  static String of(Sheet sheet) {
    var text = new StringBuilder();
    text.append(line(sheet.columns().stream().map(column -> column.title()).toArray()));
    int width = sheet.columns().size();
    for (var row : sheet.rows()) {
      var cells = new ArrayList<@Nullable Object>(row.cells());
      while (cells.size() < width) {
        cells.add(null);
      }
      text.append(line(cells.toArray()));
    }
    return text.toString();
  }

  private static String field(@Nullable Object value) {
    return switch (value) {
      case null -> "";
      case BigDecimal number -> number.toPlainString();
      case Number number -> number.toString();
      default -> quoted(value.toString());
    };
  }

  // An apostrophe in front of what a spreadsheet would take for a formula and run.
  private static String quoted(String text) {
    boolean isFormula = !text.isEmpty() && STARTS_FORMULA.indexOf(text.charAt(0)) >= 0;
    return '"' + (isFormula ? "'" : "") + text.replace("\"", "\"\"") + '"';
  }
}
