package dz.mizan.common.print;

/**
 * A paper as one HTML page that needs nothing else, to be printed on A4. To be sent with {@link
 * PaperStyle#CONTENT_SECURITY_POLICY}, as {@link PrintedPaper} does.
 */
public final class PaperHtml {
  private final Paper paper;
  private final Markup page = new Markup();

  private PaperHtml(Paper paper) {
    this.paper = paper;
  }

  public static String of(Paper paper) {
    return new PaperHtml(paper).page();
  }

  private String page() {
    page.raw("<!DOCTYPE html>\n<html lang=\"")
        .raw(paper.language().tag())
        .raw(paper.language().isRightToLeft() ? "\" dir=\"rtl\">" : "\" dir=\"ltr\">")
        .raw("<head><meta charset=\"utf-8\">")
        .raw("<meta name=\"viewport\" content=\"width=device-width\"><title>")
        .text(paper.heading())
        .raw("</title><style>")
        .raw(PaperStyle.CSS)
        .raw("</style></head>\n<body")
        .raw(paper.isLandscape() ? " class=\"across\">" : ">");
    if (paper.watermark() != null) {
      page.raw("<div class=\"watermark\">").element("span", "", paper.watermark()).raw("</div>");
    }
    head();
    paper.blocks().forEach(this::block);
    if (paper.footer() != null) {
      page.raw("\n<footer>").element("p", "", paper.footer()).raw("</footer>");
    }
    return page.raw("</body></html>\n").toString();
  }

  private void head() {
    var head = paper.letterhead();
    page.raw("<header><div class=\"from\">").element("div", "company", head.name());
    if (head.otherName() != null) {
      page.element("div", "other", head.otherName());
    }
    head.lines().forEach(line -> page.element("div", "line", line));
    page.raw("<dl class=\"two\">");
    head.identifiers().forEach(page::fact);
    page.raw("</dl></div><div class=\"what\">").element("h1", "", paper.title());
    if (paper.number() != null) {
      page.element("div", "number", paper.number());
    }
    page.raw("<dl>");
    paper.facts().forEach(page::fact);
    page.raw("</dl></div></header>");
  }

  private void block(Block block) {
    page.raw("\n");
    switch (block) {
      case Facts facts when facts.title() == null -> grid(facts);
      case Facts box -> box(box);
      case Note note ->
          page.raw("<p dir=\"auto\" class=\"")
              .raw(PaperLanguage.lower(note.style()))
              .raw("\">")
              .text(note.text())
              .raw("</p>");
      case Table table -> HtmlTable.write(table, page);
      case Totals totals -> HtmlTable.write(totals, page);
      case Signatures signatures -> {
        page.raw("<section class=\"signatures\">");
        signatures.labels().forEach(label -> page.element("div", "", label));
        page.raw("</section>");
      }
      case Block.Beside beside -> {
        // Twelfths of the width: a style of its own would need the page's policy to allow it.
        var twelfths = Math.clamp(Math.round(beside.startPercent() * 12 / 100.0), 1, 11);
        page.raw("<section class=\"beside start" + twelfths + "\"><div>");
        block(beside.start());
        page.raw("</div><div>");
        block(beside.end());
        page.raw("</div></section>");
      }
      case Block.Together together -> {
        page.raw("<section class=\"together\">");
        together.blocks().forEach(this::block);
        page.raw("</section>");
      }
    }
  }

  private void grid(Facts facts) {
    page.raw("<dl class=\"grid columns" + Math.clamp(facts.columns(), 1, 4) + "\">");
    for (var fact : facts.facts()) {
      page.raw("<div>").fact(fact).raw("</div>");
    }
    page.raw("</dl>");
  }

  private void box(Facts box) {
    page.raw("<section class=\"panel\">").element("h2", "", box.title() == null ? "" : box.title());
    if (box.lead() != null) {
      page.element("div", "lead", box.lead());
    }
    page.raw("<dl>");
    box.facts().forEach(page::fact);
    page.raw("</dl></section>");
  }
}
