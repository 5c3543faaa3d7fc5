package dz.mizan.hr.organisation;

import dz.mizan.common.print.PaperLanguage;
import java.util.List;

/**
 * Draws boxes from the top down as SVG, each centred above those below it. Coordinates are whole
 * numbers, and nothing depends on time or chance. In Arabic the first box is on the right. Every
 * text is escaped; nothing in the picture is active.
 */
final class ChartPicture {
  private static final int WIDTH = 200;
  private static final int HEIGHT = 64;
  private static final int ASIDE = 24;
  private static final int BENEATH = 48;
  private static final int MARGIN = 20;
  private static final int LONGEST = 26;
  private static final String STYLE =
      "<style>text{font-family:'Noto Sans','Noto Naskh Arabic',sans-serif;font-size:12px;"
          + "text-anchor:middle;fill:#222}.t{font-weight:bold}.n{fill:#666;font-size:11px}"
          + "rect{fill:#f6f8fa;stroke:#5b7083;rx:6px}path{fill:none;stroke:#5b7083}</style>";

  private final PaperLanguage language;
  private final StringBuilder shapes = new StringBuilder(16_384);
  private int nextX;
  private int deepest;

  ChartPicture(PaperLanguage language) {
    this.language = language;
  }

  /** The whole picture; one without boxes is empty. To be called once. */
  String draw(List<Box> top) {
    int width = Math.max(width(top), WIDTH) + 2 * MARGIN;
    nextX = MARGIN;
    top.forEach(box -> place(box, MARGIN, width));
    int height = Math.max(deepest, MARGIN + HEIGHT) + MARGIN;
    var title = language.pick("Organigramme", "الهيكل التنظيمي", "Organisation chart");
    return "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%1$d\" height=\"%2$d\""
            .formatted(width, height)
        + " viewBox=\"0 0 %1$d %2$d\" role=\"img\" lang=\"%3$s\" direction=\"%4$s\">"
            .formatted(width, height, language.tag(), language.isRightToLeft() ? "rtl" : "ltr")
        + "<title>"
        + title
        + "</title>"
        + STYLE
        + shapes
        + "</svg>\n";
  }

  private static int width(List<Box> boxes) {
    int sum = 0;
    for (var box : boxes) {
      sum += Math.max(WIDTH, width(box.below())) + ASIDE;
    }
    return Math.max(sum - ASIDE, 0);
  }

  /** Draws a box and all below it from nextX on; returns its middle. */
  private int place(Box box, int y, int total) {
    int from = nextX;
    int first = -1;
    int last = -1;
    int childY = y + HEIGHT + BENEATH;
    var middles = new int[box.below().size()];
    for (int i = 0; i < middles.length; i++) {
      middles[i] = place(box.below().get(i), childY, total);
      first = first < 0 ? middles[i] : first;
      last = middles[i];
    }
    int middle = middles.length == 0 ? from + WIDTH / 2 : (first + last) / 2;
    nextX = Math.max(nextX, from + WIDTH + ASIDE);
    deepest = Math.max(deepest, y + HEIGHT);
    draw(box, middle, y, total);
    for (var below : middles) {
      line(turned(middle, total), y + HEIGHT, turned(below, total), childY);
    }
    return middle;
  }

  private void draw(Box box, int middle, int y, int total) {
    int x = turned(middle, total);
    shapes
        .append("<g><title>")
        .append(escaped(full(box)))
        .append("</title><rect x=\"")
        .append(x - WIDTH / 2)
        .append("\" y=\"")
        .append(y)
        .append("\" width=\"%d\" height=\"%d\" rx=\"6\"/>".formatted(WIDTH, HEIGHT));
    text("t", x, y + 20, box.title());
    text("s", x, y + 38, box.second());
    text("n", x, y + 55, box.third());
    shapes.append("</g>");
  }

  private static String full(Box box) {
    return box.second().isEmpty() ? box.title() : box.title() + " – " + box.second();
  }

  private void text(String cssClass, int x, int y, String text) {
    if (!text.isEmpty()) {
      shapes
          .append("<text class=\"%s\" x=\"%d\" y=\"%d\">".formatted(cssClass, x, y))
          .append(escaped(shortened(text)))
          .append("</text>");
    }
  }

  private void line(int fromX, int fromY, int toX, int toY) {
    int half = fromY + BENEATH / 2;
    shapes.append("<path d=\"M%d %dV%dH%dV%d\"/>".formatted(fromX, fromY, half, toX, toY));
  }

  private int turned(int x, int total) {
    return language.isRightToLeft() ? total - x : x;
  }

  private static String shortened(String text) {
    return text.codePointCount(0, text.length()) <= LONGEST
        ? text
        : text.substring(0, text.offsetByCodePoints(0, LONGEST - 1)) + "…";
  }

  static String escaped(String text) {
    var safe = new StringBuilder(text.length() + 16);
    text.codePoints()
        .forEach(
            c -> {
              switch (c) {
                case '&' -> safe.append("&amp;");
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '"' -> safe.append("&quot;");
                case '\'' -> safe.append("&#39;");
                default -> safe.appendCodePoint(isDrawn(c) ? c : '\ufffd');
              }
            });
    return safe.toString();
  }

  // XML 1.0, 2.2: anything else would make the whole picture unreadable.
  private static boolean isDrawn(int c) {
    return c >= ' ' && (c < 0xd800 || c > 0xdfff) && c != 0xfffe && c != 0xffff;
  }
}
