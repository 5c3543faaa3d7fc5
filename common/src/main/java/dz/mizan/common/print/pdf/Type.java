package dz.mizan.common.print.pdf;

import java.util.List;

/** The sizes of letters, and how lines are stacked. */
enum Type {
  TITLE(Face.BOLD, 19, Ink.ACCENT),
  COMPANY(Face.BOLD, 13, Ink.ACCENT),
  NUMBER(Face.BOLD, 11, Ink.TEXT),
  LEAD(Face.BOLD, 10, Ink.TEXT),
  BODY(Face.REGULAR, 9, Ink.TEXT),
  STRONG(Face.BOLD, 9, Ink.TEXT),
  LABEL(Face.REGULAR, 8.5, Ink.MUTED),
  SMALL(Face.REGULAR, 8, Ink.MUTED),
  CAPTION(Face.BOLD, 8, Ink.MUTED);

  final Face face;
  final double size;
  final Ink ink;

  Type(Face face, double size, Ink ink) {
    this.face = face;
    this.size = size;
    this.ink = ink;
  }

  double leading() {
    return leading(size);
  }

  static double leading(double size) {
    return size * 1.42;
  }

  /** How far below the top of a line of that size its letters stand. */
  static double baseline(double size) {
    return size * 1.05;
  }

  Line line(String text) {
    return Typesetter.line(text, face, size);
  }

  List<Line> lines(String text, double width) {
    return Typesetter.lines(text, face, size, width);
  }

  Line fitted(String text, double width) {
    return Typesetter.fitted(text, face, size, width);
  }

  /** Draws lines below each other from the top on; at their area's end if so. */
  void draw(Canvas canvas, List<Line> lines, Area area, double top, boolean isAtEnd) {
    var y = top;
    for (var line : lines) {
      canvas.text(line, isAtEnd ? area.end() - line.width() : area.x(), y + baseline(size), ink);
      y += leading();
    }
  }
}
