package dz.mizan.common.print.pdf;

/**
 * Where the lines of a text end: after a space, after a hyphen between letters, and within a word
 * that is wider than a line.
 */
final class LineBreaks {
  private final String text;
  private final Shaper shaper;
  private final double size;
  private final double width;

  LineBreaks(String text, Face face, double size, double width) {
    this.text = text;
    this.shaper = new Shaper(face);
    this.size = size;
    this.width = width;
  }

  /** Where the line that starts there ends; further on in any case. */
  int endOfLine(int start) {
    var end = start;
    var used = 0.0;
    while (end < text.length()) {
      var next = breakAfter(end);
      var piece = text.substring(end, next);
      if (used + width(piece.stripTrailing()) > width) {
        return end == start ? cut(start, next) : end;
      }
      used += width(piece);
      end = next;
    }
    return end;
  }

  /** The end without the spaces before it. */
  int withoutSpace(int start, int end) {
    var last = end;
    while (last > start && text.charAt(last - 1) == ' ') {
      last--;
    }
    return last;
  }

  // As much of a word as the line takes, one character at least.
  private int cut(int start, int limit) {
    var end = text.offsetByCodePoints(start, 1);
    while (end < limit) {
      var next = text.offsetByCodePoints(end, 1);
      if (width(text.substring(start, next)) > width) {
        break;
      }
      end = next;
    }
    return end;
  }

  private int breakAfter(int from) {
    for (var i = from; i < text.length(); i++) {
      if (text.charAt(i) == ' ') {
        while (i < text.length() && text.charAt(i) == ' ') {
          i++;
        }
        return i;
      }
      if (text.charAt(i) == '-' && i > from && isBetweenLetters(i)) {
        return i + 1;
      }
    }
    return text.length();
  }

  private boolean isBetweenLetters(int i) {
    return i + 1 < text.length()
        && Character.isLetter(text.charAt(i - 1))
        && Character.isLetter(text.charAt(i + 1));
  }

  private double width(String piece) {
    return Line.width(shaper.shape(piece, false), size);
  }
}
