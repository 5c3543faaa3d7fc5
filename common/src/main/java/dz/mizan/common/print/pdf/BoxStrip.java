package dz.mizan.common.print.pdf;

import dz.mizan.common.print.Facts;
import java.util.List;

/** Facts in a frame, below a title and a first line in bold. */
record BoxStrip(Area area, Line title, List<Line> lead, Stack facts, double height)
    implements Strip {
  private static final double PADDING = 7;
  private static final double HEAD = 16;

  static BoxStrip of(Facts box, Area area) {
    var inside = area.inside(PADDING);
    List<Line> lead = box.lead() == null ? List.of() : Type.LEAD.lines(box.lead(), inside.width());
    var facts = Stack.of(FactsStrip.of(box, inside));
    return new BoxStrip(
        area,
        Type.CAPTION.fitted(box.title() == null ? "" : box.title(), inside.width()),
        lead,
        facts,
        HEAD + PADDING + lead.size() * Type.LEAD.leading() + facts.height() + PADDING - 2);
  }

  /** The same, as high as the box beside it. */
  BoxStrip asHighAs(double other) {
    return new BoxStrip(area, title, lead, facts, Math.max(height, other));
  }

  @Override
  public void draw(Canvas canvas, double top) {
    var inside = area.inside(PADDING);
    canvas.fill(area.x(), top, area.width(), HEAD, Ink.GROUND);
    canvas.frame(area.x(), top, area.width(), height, Ink.RULE);
    canvas.text(title, inside.x(), top + 11, Type.CAPTION.ink);
    var y = top + HEAD + PADDING - 3;
    Type.LEAD.draw(canvas, lead, inside, y, false);
    facts.draw(canvas, y + lead.size() * Type.LEAD.leading());
  }
}
