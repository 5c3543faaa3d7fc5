package dz.mizan.common.print.pdf;

import dz.mizan.common.print.Table;
import java.util.ArrayList;
import java.util.List;

/**
 * The widths of a table's columns. What stays on one line gets the width of its longest content;
 * the texts share the rest by weight, and if that is too little the others shrink.
 */
record Columns(List<Area> areas, double size) {
  static final double PADDING = 4;
  private static final int MANY = 8;
  private static final double LEAST_FOR_TEXTS = 0.28;

  static Columns of(Table table, Area area) {
    var count = table.columns().size();
    var size = count > MANY ? 7.5 : 8.5;
    var widths = new double[count];
    var fixed = 0.0;
    var weights = 0;
    for (var i = 0; i < count; i++) {
      if (table.columns().get(i).kind() == Table.Kind.TEXT) {
        weights += table.columns().get(i).weight();
      } else {
        widths[i] = natural(table, i, size);
        fixed += widths[i];
      }
    }
    var most = area.width() * (weights == 0 ? 1 : 1 - LEAST_FOR_TEXTS);
    var scale = fixed > most || weights == 0 ? most / fixed : 1;
    var rest = area.width() - fixed * scale;
    var areas = new ArrayList<Area>();
    var x = area.x();
    for (var i = 0; i < count; i++) {
      var column = table.columns().get(i);
      var width =
          column.kind() == Table.Kind.TEXT ? rest * column.weight() / weights : widths[i] * scale;
      areas.add(new Area(x, width));
      x += width;
    }
    return new Columns(areas, size);
  }

  // On one or two lines, whichever is narrower.
  private static double headWidth(String title, double size) {
    var narrowest = width(title, size);
    for (var at = title.indexOf(' '); at >= 0; at = title.indexOf(' ', at + 1)) {
      var wider = Math.max(width(title.substring(0, at), size), width(title.substring(at), size));
      narrowest = Math.min(narrowest, wider);
    }
    return narrowest;
  }

  private static double width(String head, double size) {
    return Typesetter.line(head.strip(), Face.BOLD, size).width();
  }

  private static double natural(Table table, int column, double size) {
    var widest = headWidth(table.columns().get(column).title(), size);
    for (var row : table.rows()) {
      if (row.look() != Table.Look.GROUP) {
        var face = row.look() == Table.Look.STRONG ? Face.BOLD : Face.REGULAR;
        widest = Math.max(widest, Typesetter.line(row.cell(column), face, size).width());
      }
    }
    return widest + 2 * PADDING + 0.1;
  }
}
