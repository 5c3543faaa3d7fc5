package dz.mizan.common.print.pdf;

import java.util.List;

/**
 * A line of text as it is drawn, from left to right.
 *
 * @param width in points
 */
record Line(Face face, double size, List<Glyph> glyphs, double width) {
  static Line of(Face face, double size, List<Glyph> glyphs) {
    return new Line(face, size, glyphs, width(glyphs, size));
  }

  static double width(List<Glyph> glyphs, double size) {
    long sum = 0;
    for (var glyph : glyphs) {
      sum += glyph.advance();
    }
    return sum * size / 1000;
  }
}
