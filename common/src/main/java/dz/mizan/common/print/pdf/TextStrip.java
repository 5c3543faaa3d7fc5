package dz.mizan.common.print.pdf;

import dz.mizan.common.print.Note;
import java.util.List;
import java.util.function.Consumer;

/** Lines of a paragraph. */
record TextStrip(Type type, List<Line> lines, Area area, boolean isBoxed, boolean staysWithNext)
    implements Strip {
  private static final double PADDING = 6;
  // So that a frame never becomes higher than a page.
  private static final int LINES_PER_BOX = 30;

  static void of(Note note, Area area, Consumer<Strip> to) {
    var isBoxed = note.style() == Note.Style.BOX;
    var type =
        switch (note.style()) {
          case PLAIN, BOX -> Type.BODY;
          case STRONG -> Type.STRONG;
          case SMALL -> Type.SMALL;
          case HEADING -> Type.NUMBER;
        };
    var lines = type.lines(note.text(), isBoxed ? area.width() - 2 * PADDING : area.width());
    var atOnce = isBoxed ? LINES_PER_BOX : 1;
    for (var from = 0; from < lines.size(); from += atOnce) {
      var some = lines.subList(from, Math.min(lines.size(), from + atOnce));
      to.accept(new TextStrip(type, some, area, isBoxed, note.style() == Note.Style.HEADING));
    }
  }

  @Override
  public double height() {
    return lines.size() * type.leading() + (isBoxed ? 2 * PADDING - 1 : 0);
  }

  @Override
  public void draw(Canvas canvas, double top) {
    if (isBoxed) {
      canvas.frame(area.x(), top, area.width(), height(), Ink.RULE);
      type.draw(canvas, lines, area.inside(PADDING), top + PADDING, false);
    } else {
      type.draw(canvas, lines, area, top, false);
    }
  }
}
