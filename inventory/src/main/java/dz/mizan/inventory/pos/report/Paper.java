package dz.mizan.inventory.pos.report;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;

/** A strip of paper, 80 mm wide: lines to be shown as HTML or as plain text. */
final class Paper {
  /** Characters in a line of a thermal printer. */
  static final int WIDTH = 42;

  private static final String STYLE =
      """
      @page{size:80mm auto;margin:3mm}
      body{width:74mm;margin:0 auto;padding:3mm 0;font:12px/1.5 'DejaVu Sans','Noto Sans Arabic',\
      Arial,sans-serif;color:#000;background:#fff}
      h1{font-size:17px;text-align:center;margin:2mm 0 0}
      h2{font-size:13px;margin:3mm 0 1mm;padding-top:2mm;border-top:1px dashed #000}
      p{text-align:center;margin:0}
      table{width:100%;border-collapse:collapse;font-variant-numeric:tabular-nums}
      th,td{padding:0;text-align:start;font-weight:normal;vertical-align:top}
      td:not(:first-child),th:not(:first-child){text-align:end;white-space:nowrap;\
      padding-inline-start:2mm}
      th{font-size:11px}
      tr.total td{font-weight:bold;font-size:13px}
      bdi{unicode-bidi:isolate}
      """;

  private enum Style {
    TITLE(false),
    NOTE(false),
    SECTION(false),
    HEAD(true),
    ROW(true),
    TOTAL(true);

    private final boolean isRow;

    Style(boolean isRow) {
      this.isRow = isRow;
    }
  }

  private record Line(Style style, List<String> cells) {}

  private final Locale locale;
  private final List<Line> lines = new ArrayList<>();

  Paper(Locale locale) {
    this.locale = locale;
  }

  /** What the page's one style has to be allowed by: its hash, so that no other is. */
  static String contentSecurityPolicy() {
    try {
      var digest =
          MessageDigest.getInstance("SHA-256").digest(STYLE.getBytes(StandardCharsets.UTF_8));
      return "default-src 'none'; style-src 'sha256-%s'; base-uri 'none'; frame-ancestors 'none'"
          .formatted(Base64.getEncoder().encodeToString(digest));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  Paper title(String text) {
    return add(Style.TITLE, text);
  }

  Paper note(String text) {
    return add(Style.NOTE, text);
  }

  Paper section(Label label) {
    return add(Style.SECTION, label.in(locale));
  }

  Paper row(Label label, Object value) {
    return add(Style.ROW, label.in(locale), value.toString());
  }

  Paper total(Label label, Object value) {
    return add(Style.TOTAL, label.in(locale), value.toString());
  }

  Paper head(String... cells) {
    return add(Style.HEAD, cells);
  }

  Paper cells(String... cells) {
    return add(Style.ROW, cells);
  }

  private Paper add(Style style, String... cells) {
    lines.add(new Line(style, List.of(cells)));
    return this;
  }

  String html() {
    var arabic = locale.getLanguage().equals("ar");
    var html = new StringBuilder(4096);
    html.append(
        "<!DOCTYPE html>\n<html lang=\"%s\" dir=\"%s\">\n<head><meta charset=\"utf-8\">"
            .formatted(locale.getLanguage(), arabic ? "rtl" : "ltr"));
    html.append("<title>").append(escape(lines.getFirst().cells().getFirst())).append("</title>");
    html.append("<style>").append(STYLE).append("</style></head>\n<body>\n");
    boolean inTable = false;
    for (var line : lines) {
      boolean isRow = line.style().isRow;
      if (isRow != inTable || line.style() == Style.HEAD) {
        html.append(inTable ? "</table>\n" : "").append(isRow ? "<table>\n" : "");
      }
      inTable = isRow;
      append(html, line);
    }
    return html.append(inTable ? "</table>\n" : "").append("</body>\n</html>\n").toString();
  }

  private static void append(StringBuilder html, Line line) {
    switch (line.style()) {
      case TITLE -> html.append("<h1>").append(escape(line.cells().getFirst())).append("</h1>\n");
      case NOTE -> html.append("<p>").append(escape(line.cells().getFirst())).append("</p>\n");
      case SECTION -> html.append("<h2>").append(escape(line.cells().getFirst())).append("</h2>\n");
      case HEAD, ROW, TOTAL -> {
        var tag = line.style() == Style.HEAD ? "th" : "td";
        html.append(line.style() == Style.TOTAL ? "<tr class=\"total\">" : "<tr>");
        for (var cell : line.cells()) {
          html.append("<%1$s><bdi>%2$s</bdi></%1$s>".formatted(tag, escape(cell)));
        }
        html.append("</tr>\n");
      }
    }
  }

  String text() {
    var text = new StringBuilder(2048);
    List<String> head = List.of();
    for (var line : lines) {
      var cells = line.cells();
      switch (line.style()) {
        case TITLE, NOTE -> text.append(centred(cells.getFirst())).append('\n');
        case SECTION ->
            text.append("-".repeat(WIDTH)).append('\n').append(cells.getFirst()).append('\n');
        case HEAD -> head = cells;
        case ROW, TOTAL -> appendRow(text, head, cells);
      }
    }
    return text.toString();
  }

  // Millions in three columns are too wide: each then has a line, named as the head names it.
  private static void appendRow(StringBuilder text, List<String> head, List<String> cells) {
    for (int i = 1; i < cells.size(); i++) {
      var label = cells.size() == 2 ? cells.getFirst() : cells.getFirst() + " " + head.get(i);
      int gap = Math.max(1, WIDTH - label.length() - cells.get(i).length());
      text.append(label).append(" ".repeat(gap)).append(cells.get(i)).append('\n');
    }
  }

  private static String centred(String text) {
    return " ".repeat(Math.max(0, (WIDTH - text.length()) / 2)) + text;
  }

  private static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
