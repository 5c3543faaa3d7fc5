package dz.mizan.common.print.pdf;

import dz.mizan.common.print.Fact;
import dz.mizan.common.print.Letterhead;
import dz.mizan.common.print.Paper;
import java.util.ArrayList;
import java.util.List;

/** The head of the first page: who the paper is from on one side, what it is on the other. */
record HeadStrip(Strip from, Strip what, Area area) implements Strip {
  private static final double BELOW = 8;

  static HeadStrip of(Paper paper, Area area) {
    var start = area.first(area.width() * 0.56);
    var end = area.from(area.width() * 0.6);
    return new HeadStrip(from(paper.letterhead(), start), what(paper, end), area);
  }

  private static Strip from(Letterhead head, Area area) {
    var strips = new ArrayList<Strip>();
    strips.add(text(Type.COMPANY, head.name(), area, false));
    if (head.otherName() != null) {
      strips.add(text(Type.LEAD, head.otherName(), area, false));
    }
    head.lines().forEach(line -> strips.add(text(Type.SMALL, line, area, false)));
    if (!head.identifiers().isEmpty()) {
      strips.add(new Gap(2));
      strips.addAll(identifiers(head.identifiers(), area));
    }
    return Stack.of(strips);
  }

  // Two beside each other if they have the room.
  private static List<Strip> identifiers(List<Fact> identifiers, Area area) {
    var two = FactsStrip.of(identifiers, 2, area, Type.SMALL);
    var isBroken = two.stream().anyMatch(row -> row.height() > 1.5 * Type.SMALL.leading());
    return isBroken ? FactsStrip.of(identifiers, 1, area, Type.SMALL) : two;
  }

  private static Strip what(Paper paper, Area area) {
    var strips = new ArrayList<Strip>();
    strips.add(text(Type.TITLE, paper.title(), area, true));
    if (paper.number() != null) {
      strips.add(text(Type.NUMBER, paper.number(), area, true));
    }
    strips.add(new Gap(4));
    paper.facts().forEach(fact -> strips.add(new Pair(fact.label(), fact.value(), area)));
    return Stack.of(strips);
  }

  private static Strip text(Type type, String text, Area area, boolean isAtEnd) {
    return new Aligned(type, type.lines(text, area.width()), area, isAtEnd);
  }

  @Override
  public double height() {
    return Math.max(from.height(), what.height()) + BELOW;
  }

  @Override
  public void draw(Canvas canvas, double top) {
    from.draw(canvas, top);
    what.draw(canvas, top);
    canvas.rule(area.x(), top + height() - 1, area.width(), 1.2, Ink.ACCENT);
  }

  /** Lines at one side. */
  private record Aligned(Type type, List<Line> lines, Area area, boolean isAtEnd) implements Strip {
    @Override
    public double height() {
      return lines.size() * type.leading();
    }

    @Override
    public void draw(Canvas canvas, double top) {
      type.draw(canvas, lines, area, top, isAtEnd);
    }
  }

  /** A name and its value, both sides of a line. */
  private record Pair(String label, String value, Area area) implements Strip {
    @Override
    public double height() {
      return Type.BODY.leading();
    }

    @Override
    public void draw(Canvas canvas, double top) {
      var right = Type.STRONG.fitted(value, area.width() * 0.6);
      var left = Type.LABEL.fitted(label, area.width() - right.width() - 8);
      var y = top + Type.baseline(Type.BODY.size);
      canvas.text(left, area.x(), y, Type.LABEL.ink).textTo(right, area.end(), y, Ink.TEXT);
    }
  }
}
