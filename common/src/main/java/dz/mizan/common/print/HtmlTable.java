package dz.mizan.common.print;

/** Tables of a page. */
final class HtmlTable {
  private HtmlTable() {}

  /** A table whose head every printed page repeats. */
  static void write(Table table, Markup page) {
    page.raw("<table><colgroup>");
    var weights =
        table.columns().stream()
            .filter(column -> column.kind() == Table.Kind.TEXT)
            .mapToInt(Table.Column::weight)
            .sum();
    for (var column : table.columns()) {
      // What is left of 100 goes to the others, which take what they need in any case.
      page.raw(
          column.kind() == Table.Kind.TEXT
              ? "<col width=\"" + Math.max(1, 70 * column.weight() / weights) + "%\">"
              : "<col>");
    }
    page.raw("</colgroup><thead><tr>");
    for (var column : table.columns()) {
      page.raw("<th scope=\"col\" class=\"")
          .raw(PaperLanguage.lower(column.kind()))
          .raw("\">")
          .text(column.title())
          .raw("</th>");
    }
    page.raw("</tr></thead><tbody>");
    table.rows().forEach(row -> row(table, row, page));
    page.raw("</tbody></table>");
  }

  private static void row(Table table, Table.Row row, Markup page) {
    if (row.look() == Table.Look.GROUP) {
      page.raw("<tr class=\"group\"><td colspan=\"" + table.columns().size() + "\"><bdi>")
          .text(row.cell(0))
          .raw("</bdi></td></tr>\n");
      return;
    }
    page.raw(row.look() == Table.Look.STRONG ? "<tr class=\"sum\">" : "<tr>");
    for (var i = 0; i < table.columns().size(); i++) {
      page.element("td", PaperLanguage.lower(table.columns().get(i).kind()), row.cell(i));
    }
    page.raw("</tr>\n");
  }

  /** Sums. */
  static void write(Totals totals, Markup page) {
    page.raw("<table class=\"totals\"><tbody>");
    for (var total : totals.lines()) {
      page.raw(total.isGrand() ? "<tr class=\"sum\">" : "<tr>")
          .element("td", "text", total.label())
          .element("td", "number", total.value())
          .raw("</tr>");
    }
    page.raw("</tbody></table>");
  }
}
