package dz.mizan.common.print.pdf;

import java.text.Bidi;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;

/**
 * Breaks texts into lines and puts each in the order that it is read in (Unicode's bidirectional
 * algorithm). A text's first letter says its direction, as with HTML's {@code bdi}.
 */
final class Typesetter {
  private static final double SMALLEST = 5;

  private Typesetter() {}

  /** The text on one line. */
  static Line line(String text, Face face, double size) {
    if (Face.isSimple(text)) {
      return Line.of(face, size, new Shaper(face).shape(text, false));
    }
    var clean = clean(text).replace('\n', ' ');
    return line(clean, bidi(clean), 0, clean.length(), face, size);
  }

  /** The text on one line, smaller if it would be wider than that. */
  static Line fitted(String text, Face face, double size, double width) {
    var line = line(text, face, size);
    if (line.width() <= width) {
      return line;
    }
    return Line.of(face, Math.max(SMALLEST, size * width / line.width()), line.glyphs());
  }

  /** The text on as many lines as it takes; a word that is wider than a line is cut. */
  static List<Line> lines(String text, Face face, double size, double width) {
    var lines = new ArrayList<Line>();
    if (Face.isSimple(text)) {
      var whole = line(text, face, size);
      if (whole.width() <= width) {
        return List.of(whole);
      }
    }
    for (var paragraph : clean(text).split("\n", -1)) {
      var bidi = bidi(paragraph);
      var whole = line(paragraph, bidi, 0, paragraph.length(), face, size);
      if (whole.width() <= width) {
        lines.add(whole);
      } else {
        broken(paragraph, bidi, face, size, width, lines);
      }
    }
    return lines;
  }

  private static void broken(
      String text, Bidi bidi, Face face, double size, double width, List<Line> lines) {
    var breaks = new LineBreaks(text, face, size, width);
    for (var start = 0; start < text.length(); ) {
      var end = breaks.endOfLine(start);
      lines.add(line(text, bidi, start, breaks.withoutSpace(start, end), face, size));
      start = end;
    }
  }

  private static Line line(String text, Bidi bidi, int start, int end, Face face, double size) {
    var shaper = new Shaper(face);
    if (bidi.isLeftToRight() || start == end) {
      return Line.of(face, size, shaper.shape(text.substring(start, end), false));
    }
    var ordered = bidi.createLineBidi(start, end);
    var count = ordered.getRunCount();
    var levels = new byte[count];
    var runs = new Integer[count];
    for (var i = 0; i < count; i++) {
      levels[i] = (byte) ordered.getRunLevel(i);
      runs[i] = i;
    }
    Bidi.reorderVisually(levels, 0, runs, 0, count);
    var glyphs = new ArrayList<Glyph>(end - start);
    for (var run : runs) {
      var from = start + ordered.getRunStart(run);
      var to = start + ordered.getRunLimit(run);
      glyphs.addAll(shaper.shape(text.substring(from, to), ordered.getRunLevel(run) % 2 == 1));
    }
    return Line.of(face, size, glyphs);
  }

  private static Bidi bidi(String text) {
    return new Bidi(text, Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT);
  }

  private static String clean(String text) {
    var plain = text.replace("\r\n", "\n").replace('\r', '\n').replace('\t', ' ');
    return Normalizer.isNormalized(plain, Normalizer.Form.NFC)
        ? plain
        : Normalizer.normalize(plain, Normalizer.Form.NFC);
  }
}
