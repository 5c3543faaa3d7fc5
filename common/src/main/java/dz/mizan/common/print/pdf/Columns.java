package dz.mizan.common.print.pdf;

import dz.mizan.common.print.Table;
import java.util.ArrayList;
import java.util.List;

/**
 * The widths of a table's columns. What stays on one line gets the width of its longest content;
 * the texts share the rest by weight. If that is too little, the whole table has smaller letters.
 */
record Columns(List<Area> areas, double size) {
  static final double PADDING = 4;
  private static final double LARGEST = 8.5;
  private static final double SMALLEST = 6;
  private static final double LEAST_FOR_TEXTS = 0.26;
  private static final double MOST_FOR_ONE = 0.3;
  // A little more, so that rounding never makes a text too wide for its own column.
  private static final double AIR = 2 * PADDING + 0.1;

  static Columns of(Table table, Area area) {
    var count = table.columns().size();
    // Of letters of size 1.
    var widths = new double[count];
    var sum = 0.0;
    var fixed = 0;
    var weights = 0;
    for (var i = 0; i < count; i++) {
      if (table.columns().get(i).kind() == Table.Kind.TEXT) {
        weights += table.columns().get(i).weight();
      } else {
        widths[i] = Math.min(natural(table, i), MOST_FOR_ONE * area.width() / LARGEST);
        sum += widths[i];
        fixed++;
      }
    }
    var most = area.width() * (weights == 0 ? 1 : 1 - LEAST_FOR_TEXTS);
    var size = sum == 0 ? LARGEST : Math.clamp((most - AIR * fixed) / sum, SMALLEST, LARGEST);
    var taken = sum * size + AIR * fixed;
    // Where even the smallest letters are too wide, or nobody takes what is left.
    var scale = taken > most || weights == 0 ? most / taken : 1;
    var areas = new ArrayList<Area>();
    var x = area.x();
    for (var i = 0; i < count; i++) {
      var column = table.columns().get(i);
      var width =
          column.kind() == Table.Kind.TEXT
              ? (area.width() - taken * scale) * column.weight() / weights
              : (widths[i] * size + AIR) * scale;
      areas.add(new Area(x, width));
      x += width;
    }
    return new Columns(areas, size);
  }

  // On one or two lines, whichever is narrower.
  private static double headWidth(String title) {
    var narrowest = width(title, Face.BOLD);
    for (var at = title.indexOf(' '); at >= 0; at = title.indexOf(' ', at + 1)) {
      var first = width(title.substring(0, at), Face.BOLD);
      narrowest = Math.min(narrowest, Math.max(first, width(title.substring(at), Face.BOLD)));
    }
    return narrowest;
  }

  private static double width(String text, Face face) {
    return Typesetter.line(text.strip(), face, 1).width();
  }

  private static double natural(Table table, int column) {
    var widest = headWidth(table.columns().get(column).title());
    for (var row : table.rows()) {
      if (row.look() != Table.Look.GROUP) {
        var face = row.look() == Table.Look.STRONG ? Face.BOLD : Face.REGULAR;
        widest = Math.max(widest, width(row.cell(column), face));
      }
    }
    return widest;
  }
}
