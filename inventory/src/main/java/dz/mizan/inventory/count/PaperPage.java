package dz.mizan.inventory.count;

import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/** The papers of a count as HTML pages for A4. */
final class PaperPage {
  private static final ZoneId ZONE = ZoneId.of("Africa/Algiers");

  private final Paper paper;
  private final PaperNumbers numbers;
  // Whether any line has it, so that a column is worth its place; looked up once, for each line
  // asks.
  private final boolean hasLocations;
  private final boolean hasLots;
  private final Html html = new Html();

  private PaperPage(Paper paper) {
    this.paper = paper;
    this.numbers = new PaperNumbers(paper.language());
    this.hasLocations = paper.lines().stream().anyMatch(line -> line.location() != null);
    this.hasLots = paper.lines().stream().anyMatch(line -> line.lot() != null);
  }

  /** The sheet that is counted with; nothing on it tells what is expected. */
  static String sheet(Paper paper) {
    return new PaperPage(paper).sheet();
  }

  /** What was found, with its value. */
  static String book(Paper paper) {
    return new PaperPage(paper).book();
  }

  private String sheet() {
    begin("sheet", PaperText.SHEET, paper.count().name());
    facts();
    html.raw("</dl><p class=\"hint\">").text(paper.text(PaperText.BLIND)).raw("</p>");
    html.raw("<table class=\"sheet\"><thead><tr>");
    placeHeads();
    head("blank", PaperText.COUNTED);
    head("remarks", PaperText.REMARKS);
    html.raw("</tr></thead><tbody>");
    for (var i = 0; i < paper.lines().size(); i++) {
      html.raw("<tr>");
      placeCells(i, paper.lines().get(i));
      html.raw("<td class=\"blank\"></td><td class=\"remarks\"></td></tr>\n");
    }
    html.raw("</tbody></table>");
    return end(PaperText.FIRST_COUNTER, PaperText.SECOND_COUNTER, PaperText.CONTROLLER);
  }

  private String book() {
    begin("wide", PaperText.BOOK, paper.text(PaperText.BOOK_LAW));
    facts();
    html.fact(paper.text(PaperText.NAME), paper.count().name());
    var ended = paper.count().endedAt();
    html.fact(
        paper.text(PaperText.APPROVED),
        ended == null ? null : PaperNumbers.day(ended.atZoneSameInstant(ZONE).toLocalDate()));
    html.raw("</dl><table><thead><tr>");
    placeHeads();
    for (var text :
        List.of(
            PaperText.EXPECTED,
            PaperText.QUANTITY,
            PaperText.DIFFERENCE,
            PaperText.UNIT_COST,
            PaperText.VALUE,
            PaperText.DIFFERENCE_VALUE)) {
      head("number", text);
    }
    html.raw("</tr></thead><tbody>");
    for (var i = 0; i < paper.lines().size(); i++) {
      html.raw("<tr>");
      placeCells(i, paper.lines().get(i));
      resultCells(paper.lines().get(i));
      html.raw("</tr>\n");
    }
    html.raw("</tbody>");
    totals();
    html.raw("</table>");
    return end(PaperText.STOREKEEPER, PaperText.ACCOUNTANT, PaperText.MANAGER);
  }

  private void begin(String cssClass, PaperText title, String subtitle) {
    var language = paper.language().getLanguage();
    html.raw("<!DOCTYPE html>\n<html lang=\"")
        .text(language)
        .raw(paper.isRightToLeft() ? "\" dir=\"rtl\">" : "\" dir=\"ltr\">")
        .raw(
            "<head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width\">")
        .raw("<title>")
        .text(paper.text(title) + " " + paper.count().number())
        .raw("</title><style>")
        .raw(PaperStyle.CSS)
        .raw("</style></head>\n<body class=\"")
        .raw(cssClass)
        .raw("\"><header><div><div class=\"company\"><bdi>")
        .text(paper.company())
        .raw("</bdi></div><div class=\"sub\"><bdi>")
        .text(subtitle)
        .raw("</bdi></div></div><h1>")
        .text(paper.text(title))
        .raw("</h1></header>\n<dl>");
  }

  private void facts() {
    html.fact(paper.text(PaperText.NUMBER), paper.count().number())
        .fact(paper.text(PaperText.DATE), PaperNumbers.day(paper.count().countedOn()))
        .fact(
            paper.text(PaperText.LINES), numbers.quantity(BigDecimal.valueOf(paper.lines().size())))
        .fact(paper.text(PaperText.WAREHOUSE), paper.warehouse())
        .fact(paper.text(PaperText.ADDRESS), paper.address());
  }

  private void placeHeads() {
    head("line", PaperText.LINE);
    if (hasLocations) {
      head("", PaperText.LOCATION);
    }
    head("", PaperText.SKU);
    head("product", PaperText.PRODUCT);
    if (hasLots) {
      head("", PaperText.LOT);
      head("", PaperText.EXPIRES);
    }
    head("", PaperText.UNIT);
  }

  private void placeCells(int index, Paper.Line line) {
    html.cell("line", String.valueOf(index + 1));
    if (hasLocations) {
      html.cell("nowrap", line.location());
    }
    html.cell("nowrap", line.sku()).cell("product", line.name());
    if (hasLots) {
      html.cell("nowrap", line.lot()).cell("nowrap", PaperNumbers.day(line.expiresOn()));
    }
    html.cell("nowrap", line.unit());
  }

  private void resultCells(Paper.Line line) {
    html.number(numbers.quantity(line.expected())).number(numbers.quantity(line.finalQuantity()));
    if (line.counted() == null) {
      html.cell("muted", paper.text(PaperText.NOT_COUNTED));
    } else {
      html.number(numbers.signed(line.difference()));
    }
    html.number(numbers.cost(line.finalCost()))
        .number(numbers.amount(line.finalValue()))
        .number(numbers.signedAmount(line.value()));
  }

  private void totals() {
    var columns = 4 + (hasLocations ? 1 : 0) + (hasLots ? 2 : 0) + 4;
    html.raw("<tfoot><tr><td colspan=\"" + columns + "\">")
        .text(paper.text(PaperText.TOTAL))
        .raw("</td>")
        .number(numbers.amount(sum(Paper.Line::finalValue)))
        .number(numbers.signedAmount(sum(Paper.Line::value)))
        .raw("</tr></tfoot>");
  }

  private BigDecimal sum(Function<Paper.Line, BigDecimal> of) {
    return paper.lines().stream()
        .map(of)
        .filter(Objects::nonNull)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private String end(PaperText... signatories) {
    html.raw("\n<section class=\"signatures\">");
    for (var signatory : signatories) {
      html.raw("<div><b>")
          .text(paper.text(signatory))
          .raw("</b><span>")
          .text(paper.text(PaperText.SIGNATURE))
          .raw("</span></div>");
    }
    return html.raw("</section></body></html>\n").toString();
  }

  private void head(String cssClass, PaperText text) {
    html.head(cssClass, paper.text(text));
  }
}
