package dz.mizan.common.print.sheet;

import java.util.ArrayList;
import org.jspecify.annotations.Nullable;

/** A sheet as CSV: its titles, then its rows, as wide as it has columns. */
public final class SheetCsv {
  private SheetCsv() {}

  public static String of(Sheet sheet) {
    var text = new StringBuilder();
    text.append(Csv.line(sheet.columns().stream().map(column -> column.title()).toArray()));
    int width = sheet.columns().size();
    for (var row : sheet.rows()) {
      var cells = new ArrayList<@Nullable Object>(row.cells());
      while (cells.size() < width) {
        cells.add(null);
      }
      text.append(Csv.line(cells.toArray()));
    }
    return text.toString();
  }
}
