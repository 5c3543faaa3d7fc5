package dz.mizan.common.print.pdf;

import dz.mizan.common.print.Totals;
import java.util.List;

/** One sum of {@link Totals}, at the end side. */
record TotalsStrip(Totals.Total total, List<Line> label, Line value, Area area) implements Strip {
  private static final double WIDTH = 260;
  private static final double PADDING = 6;
  private static final double AIR = 3;

  static List<Strip> of(Totals totals, Area area) {
    var width = Math.min(WIDTH, area.width());
    var own = new Area(area.end() - width, width);
    return totals.lines().stream().<Strip>map(total -> of(total, own)).toList();
  }

  private static TotalsStrip of(Totals.Total total, Area area) {
    var type = type(total);
    var value = type.fitted(total.value(), area.width() * 0.6);
    var label = type.lines(total.label(), area.width() - value.width() - 3 * PADDING);
    return new TotalsStrip(total, label, value, area);
  }

  private static Type type(Totals.Total total) {
    return total.isGrand() ? Type.LEAD : Type.BODY;
  }

  @Override
  public double height() {
    return label.size() * type(total).leading() + 2 * AIR;
  }

  @Override
  public void draw(Canvas canvas, double top) {
    var type = type(total);
    if (total.isGrand()) {
      canvas.fill(area.x(), top, area.width(), height(), Ink.GROUND);
    }
    canvas.rule(area.x(), top + height(), area.width(), 0.5, Ink.RULE);
    var inside = area.inside(PADDING);
    type.draw(canvas, label, inside, top + AIR, false);
    type.draw(canvas, List.of(value), inside, top + AIR, true);
  }
}
