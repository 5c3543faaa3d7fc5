package dz.mizan.common.print.pdf;

import dz.mizan.common.print.Fact;
import dz.mizan.common.print.Facts;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Names and values side by side; the values of a column begin below each other. */
record FactsStrip(List<Placed> facts, double height) implements Strip {
  // By itself, so that it stands between label and value whatever the label's direction.
  private static final Line COLON = Type.LABEL.line(" :");
  private static final double GAP = 14;
  private static final double AFTER_LABEL = 5;
  private static final double LARGEST_LABEL = 0.5;

  /** A fact in its place. */
  private record Placed(
      @Nullable Line label, Area labels, List<Line> value, Area values, Type type) {}

  static List<Strip> of(Facts facts, Area area) {
    return of(facts.facts(), facts.columns(), area, facts.columns() > 1 ? Type.STRONG : Type.BODY);
  }

  static List<Strip> of(List<Fact> facts, int columns, Area area, Type type) {
    var rows = new ArrayList<Strip>();
    for (var from = 0; from < facts.size(); from += columns) {
      var placed = new ArrayList<Placed>();
      var height = 0.0;
      for (var column = 0; column < columns && from + column < facts.size(); column++) {
        var cell = area.column(column, columns, GAP);
        var labels = labels(facts, column, columns, cell.width());
        var fact = place(facts.get(from + column), cell, labels, type);
        placed.add(fact);
        height = Math.max(height, fact.value().size() * type.leading());
      }
      rows.add(new FactsStrip(placed, height + 0.5));
    }
    return rows;
  }

  private static Placed place(Fact fact, Area cell, double labels, Type type) {
    if (fact.label().isBlank()) {
      return new Placed(null, cell, type.lines(fact.value(), cell.width()), cell, type);
    }
    var values = cell.from(labels + COLON.width() + AFTER_LABEL);
    return new Placed(
        Type.LABEL.fitted(fact.label(), labels),
        cell,
        type.lines(fact.value(), values.width()),
        values,
        type);
  }

  private static double labels(List<Fact> facts, int column, int columns, double width) {
    var widest = 0.0;
    for (var i = column; i < facts.size(); i += columns) {
      if (!facts.get(i).label().isBlank()) {
        widest = Math.max(widest, Type.LABEL.line(facts.get(i).label()).width());
      }
    }
    return Math.min(widest, width * LARGEST_LABEL);
  }

  @Override
  public void draw(Canvas canvas, double top) {
    for (var fact : facts) {
      if (fact.label() != null) {
        var baseline = top + Type.baseline(fact.type().size);
        var x = fact.labels().x();
        canvas.text(fact.label(), x, baseline, Type.LABEL.ink);
        canvas.text(COLON, x + fact.label().width(), baseline, Type.LABEL.ink);
      }
      fact.type().draw(canvas, fact.value(), fact.values(), top, false);
    }
  }
}
