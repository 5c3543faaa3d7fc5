package dz.mizan.common.print.sheet;

import dz.mizan.common.print.Table;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A report as rows and columns, whatever it is then written as.
 *
 * @param name of the file, without its ending
 * @param title in the reader's language
 * @param period what it is of, such as {@code Exercice 2026}
 * @param notes below it, when printed
 */
public record Sheet(
    String name,
    String title,
    String period,
    List<Table.Column> columns,
    List<Row> rows,
    List<String> notes,
    boolean isLandscape) {
  public Sheet {
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
    notes = List.copyOf(notes);
  }

  /**
   * A row.
   *
   * @param cells texts and amounts; null for nothing
   */
  public record Row(Table.Look look, List<@Nullable Object> cells) {
    public static Row plain(@Nullable Object... cells) {
      return row(Table.Look.PLAIN, cells);
    }

    /** A sum. */
    public static Row strong(@Nullable Object... cells) {
      return row(Table.Look.STRONG, cells);
    }

    /** What the rows below have in common. */
    public static Row group(String text) {
      return row(Table.Look.GROUP, text);
    }

    private static Row row(Table.Look look, @Nullable Object... cells) {
      for (var cell : cells) {
        if (cell != null && !(cell instanceof String) && !(cell instanceof BigDecimal)) {
          throw new IllegalArgumentException(cell.getClass().getName());
        }
      }
      return new Row(look, Collections.unmodifiableList(Arrays.asList(cells.clone())));
    }
  }
}
