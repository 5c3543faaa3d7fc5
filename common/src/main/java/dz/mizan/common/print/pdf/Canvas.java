package dz.mizan.common.print.pdf;

import java.nio.charset.StandardCharsets;

/**
 * What is drawn on one page. Places are counted from the top and from the side where reading
 * starts: on a page from right to left everything lies the other way round, but each line of text.
 */
final class Canvas {
  private final StringBuilder content = new StringBuilder(16 * 1024);
  private final Fonts fonts;
  private final Format format;

  Canvas(Format format, Fonts fonts) {
    this.format = format;
    this.fonts = fonts;
  }

  /** A line of text that begins at x; its letters stand on y. */
  Canvas text(Line line, double x, double y, Ink ink) {
    if (line.glyphs().isEmpty()) {
      return this;
    }
    ink(ink).append(" rg BT /").append(line.face().key).append(' ');
    number(line.size()).append("Tf ");
    number(left(x, line.width()));
    number(format.height() - y).append("Td ");
    glyphs(line);
    content.append("ET\n");
    return this;
  }

  /** The same, at the other side: the text ends there. */
  Canvas textTo(Line line, double end, double y, Ink ink) {
    return text(line, end - line.width(), y, ink);
  }

  Canvas fill(double x, double top, double width, double height, Ink ink) {
    ink(ink).append(" rg ");
    return rectangle(x, top, width, height, "re f\n");
  }

  Canvas frame(double x, double top, double width, double height, Ink ink) {
    ink(ink).append(" RG 0.6 w ");
    return rectangle(x, top, width, height, "re S\n");
  }

  /** A line from side to side. */
  Canvas rule(double x, double y, double width, double weight, Ink ink) {
    return fill(x, y - weight / 2, width, weight, ink);
  }

  /** Large letters across the page, through which the rest is seen. */
  Canvas watermark(String text) {
    var across = Math.hypot(format.width(), format.height());
    var line = Typesetter.fitted(text, Face.BOLD, 64, across * 0.72);
    var angle = Math.atan2(format.height(), format.width());
    content.append("q /Faint gs ");
    ink(Ink.WATERMARK).append(" rg BT /").append(line.face().key).append(' ');
    number(line.size()).append("Tf ");
    var along = line.width() / 2;
    var cos = Math.cos(angle);
    var sin = Math.sin(angle);
    number(cos);
    number(sin);
    number(-sin);
    number(cos);
    number(format.width() / 2 - along * cos + line.size() * 0.35 * sin);
    number(format.height() / 2 - along * sin - line.size() * 0.35 * cos).append("Tm ");
    glyphs(line);
    content.append("ET Q\n");
    return this;
  }

  byte[] bytes() {
    return content.toString().getBytes(StandardCharsets.US_ASCII);
  }

  Format format() {
    return format;
  }

  private void glyphs(Line line) {
    var used = fonts.used(line.face());
    content.append("[<");
    for (var glyph : line.glyphs()) {
      if (glyph.x() == 0 && glyph.y() == 0) {
        PdfFile.hex(content, used.number(glyph));
      } else {
        content.append(">] TJ ");
        number(glyph.y() * line.size() / 1000).append("Ts [").append(-glyph.x()).append(" <");
        PdfFile.hex(content, used.number(glyph));
        content.append("> ").append(glyph.x() + glyph.advance()).append("] TJ 0 Ts [<");
      }
    }
    content.append(">] TJ ");
  }

  private Canvas rectangle(double x, double top, double width, double height, String end) {
    number(left(x, width));
    number(format.height() - top - height);
    number(width);
    number(height).append(end);
    return this;
  }

  private double left(double x, double width) {
    return format.isRightToLeft() ? format.width() - x - width : x;
  }

  private StringBuilder ink(Ink ink) {
    return content.append(ink.components);
  }

  private StringBuilder number(double value) {
    var thousandths = Math.round(value * 1000);
    if (thousandths < 0) {
      content.append('-');
      thousandths = -thousandths;
    }
    content.append(thousandths / 1000);
    if (thousandths % 1000 != 0) {
      content.append('.').append(String.valueOf(1000 + thousandths % 1000), 1, 4);
    }
    return content.append(' ');
  }
}
