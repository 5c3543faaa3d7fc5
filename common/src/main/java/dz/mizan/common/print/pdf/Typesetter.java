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
    var shaper = new Shaper(face);
    var start = 0;
    while (start < text.length()) {
      var end = start;
      var used = 0.0;
      while (end < text.length()) {
        var next = breakAfter(text, end);
        var piece = text.substring(end, next);
        var bare = Line.width(shaper.shape(piece.stripTrailing(), false), size);
        if (used + bare > width) {
          if (end == start) {
            end = cut(text, start, next, shaper, size, width);
          }
          break;
        }
        used += Line.width(shaper.shape(piece, false), size);
        end = next;
      }
      lines.add(line(text, bidi, start, trimmed(text, start, end), face, size));
      start = end;
    }
  }

  // As much of a word as the line takes, one character at least.
  private static int cut(
      String text, int start, int limit, Shaper shaper, double size, double width) {
    var end = text.offsetByCodePoints(start, 1);
    while (end < limit) {
      var next = text.offsetByCodePoints(end, 1);
      if (Line.width(shaper.shape(text.substring(start, next), false), size) > width) {
        break;
      }
      end = next;
    }
    return end;
  }

  private static int breakAfter(String text, int from) {
    for (var i = from; i < text.length(); i++) {
      var c = text.charAt(i);
      if (c == ' ') {
        while (i < text.length() && text.charAt(i) == ' ') {
          i++;
        }
        return i;
      }
      if (c == '-' && i > from && i + 1 < text.length() && isBetweenLetters(text, i)) {
        return i + 1;
      }
    }
    return text.length();
  }

  private static boolean isBetweenLetters(String text, int i) {
    return Character.isLetter(text.charAt(i - 1)) && Character.isLetter(text.charAt(i + 1));
  }

  private static int trimmed(String text, int start, int end) {
    var last = end;
    while (last > start && text.charAt(last - 1) == ' ') {
      last--;
    }
    return last;
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
