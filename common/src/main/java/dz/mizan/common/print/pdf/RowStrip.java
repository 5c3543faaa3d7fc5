package dz.mizan.common.print.pdf;

import dz.mizan.common.print.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * A row of a table, or a part of one that is too high to stay whole.
 *
 * @param cells the lines of each cell
 * @param isEnd whether the row ends here, with a rule
 */
record RowStrip(
    Table table,
    Columns columns,
    Kind kind,
    List<List<Line>> cells,
    boolean isEnd,
    boolean staysWithNext)
    implements Strip {
  private static final double AIR = 2.6;
  private static final int MOST_LINES = 30;

  /** What it is in its table. */
  enum Kind {
    HEAD,
    PLAIN,
    STRONG,
    GROUP
  }

  static RowStrip head(Table table, Columns columns) {
    var cells = new ArrayList<List<Line>>();
    for (var i = 0; i < table.columns().size(); i++) {
      var lines =
          Typesetter.lines(
              table.columns().get(i).title(), Face.BOLD, columns.size(), inside(columns, i));
      cells.add(lines.subList(0, Math.min(lines.size(), MOST_LINES)));
    }
    return new RowStrip(table, columns, Kind.HEAD, cells, true, true);
  }

  static void of(Table table, Columns columns, Table.Row row, Consumer<Strip> to) {
    var kind = Kind.valueOf(row.look().name());
    var cells = new ArrayList<List<Line>>();
    for (var i = 0; i < (kind == Kind.GROUP ? 1 : columns.areas().size()); i++) {
      cells.add(cell(table, columns, kind, row.cell(i), i));
    }
    var lines = cells.stream().mapToInt(List::size).max().orElse(1);
    for (var from = 0; from < lines; from += MOST_LINES) {
      var until = from + MOST_LINES;
      var some = part(cells, from, until);
      to.accept(new RowStrip(table, columns, kind, some, until >= lines, kind == Kind.GROUP));
    }
  }

  private static List<List<Line>> part(List<List<Line>> cells, int from, int to) {
    return cells.stream()
        .map(lines -> lines.subList(Math.min(from, lines.size()), Math.min(to, lines.size())))
        .toList();
  }

  private static List<Line> cell(Table table, Columns columns, Kind kind, String text, int column) {
    var face = kind == Kind.PLAIN ? Face.REGULAR : Face.BOLD;
    if (kind == Kind.GROUP) {
      var areas = columns.areas();
      var width = areas.getLast().end() - areas.getFirst().x() - 2 * Columns.PADDING;
      return Typesetter.lines(text, face, columns.size(), width);
    }
    return table.columns().get(column).kind() == Table.Kind.TEXT
        ? Typesetter.lines(text, face, columns.size(), inside(columns, column))
        : List.of(Typesetter.fitted(text, face, columns.size(), inside(columns, column)));
  }

  private static double inside(Columns columns, int column) {
    return columns.areas().get(column).width() - 2 * Columns.PADDING;
  }

  @Override
  public double height() {
    var lines = cells.stream().mapToInt(List::size).max().orElse(1);
    return Math.max(1, lines) * Type.leading(columns.size()) + 2 * AIR;
  }

  @Override
  public void draw(Canvas canvas, double top) {
    var start = columns.areas().getFirst().x();
    var width = columns.areas().getLast().end() - start;
    if (kind == Kind.HEAD || kind == Kind.STRONG) {
      canvas.fill(start, top, width, height(), Ink.GROUND);
    }
    for (var i = 0; i < cells.size(); i++) {
      drawCell(canvas, cells.get(i), i, top);
    }
    if (kind == Kind.HEAD) {
      canvas.rule(start, top + height(), width, 0.9, Ink.ACCENT);
    } else if (isEnd) {
      canvas.rule(start, top + height(), width, 0.4, Ink.RULE);
    }
  }

  private void drawCell(Canvas canvas, List<Line> lines, int column, double top) {
    var area = columns.areas().get(column).inside(Columns.PADDING);
    var isAtEnd = kind != Kind.GROUP && table.columns().get(column).kind() == Table.Kind.NUMBER;
    var y = top + AIR + Type.baseline(columns.size());
    // Heads stand on the ground of their row.
    if (kind == Kind.HEAD) {
      y += height() - 2 * AIR - lines.size() * Type.leading(columns.size());
    }
    for (var line : lines) {
      canvas.text(line, isAtEnd ? area.end() - line.width() : area.x(), y, Ink.TEXT);
      y += Type.leading(columns.size());
    }
  }
}
