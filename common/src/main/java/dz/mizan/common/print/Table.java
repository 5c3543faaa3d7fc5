package dz.mizan.common.print;

import java.util.List;

/**
 * Rows under a head that every page repeats. Numbers and short texts (a date, a code) get the width
 * that they need; what is left is shared by the texts.
 *
 * @param rows kept as given, so that thousands of them are not copied
 */
public record Table(List<Column> columns, List<Row> rows) implements Block {
  public Table {
    columns = List.copyOf(columns);
    if (columns.isEmpty()) {
      throw new IllegalArgumentException("A table without columns");
    }
  }

  /** What a column holds. */
  public enum Kind {
    /** Breaks into lines. */
    TEXT,
    /** Stays on one line. */
    SHORT,
    /** On one line, from left to right, at the end side. */
    NUMBER
  }

  /**
   * A column.
   *
   * @param weight a text's share of what the others leave, from 1
   */
  public record Column(String title, Kind kind, int weight) {
    public static Column text(String title, int weight) {
      return new Column(title, Kind.TEXT, weight);
    }

    public static Column text(String title) {
      return text(title, 1);
    }

    public static Column brief(String title) {
      return new Column(title, Kind.SHORT, 1);
    }

    public static Column number(String title) {
      return new Column(title, Kind.NUMBER, 1);
    }
  }

  /** How a row looks. */
  public enum Look {
    PLAIN,
    /** In bold on a ground: a sum. */
    STRONG,
    /** One text over the whole width: what the rows below have in common. */
    GROUP
  }

  /**
   * A row.
   *
   * @param cells one per column, those at the end may be missing; the only one of a group
   */
  public record Row(List<String> cells, Look look) {
    public static Row of(String... cells) {
      return new Row(List.of(cells), Look.PLAIN);
    }

    public static Row strong(String... cells) {
      return new Row(List.of(cells), Look.STRONG);
    }

    public static Row group(String text) {
      return new Row(List.of(text), Look.GROUP);
    }

    /** Empty if it is missing. */
    public String cell(int column) {
      return column < cells.size() ? cells.get(column) : "";
    }
  }
}
