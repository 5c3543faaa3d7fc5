package dz.mizan.accounting.invoice.paper;

import dz.mizan.common.print.Figures;
import dz.mizan.common.print.PaperLanguage;
import dz.mizan.common.print.Table;
import dz.mizan.common.print.Table.Column;
import dz.mizan.common.print.Units;
import java.util.ArrayList;

/** What is sold; columns that would be empty are left out. */
final class PaperLines {
  private final Frozen paper;
  private final PaperLanguage language;
  private final Figures figures;
  private final boolean hasItems;
  private final boolean hasUnits;
  private final boolean hasDiscounts;

  PaperLines(Frozen paper, PaperLanguage language) {
    this.paper = paper;
    this.language = language;
    this.figures = new Figures(language);
    this.hasItems = paper.lines().stream().anyMatch(line -> line.sku() != null);
    this.hasUnits = paper.lines().stream().anyMatch(line -> line.unit() != null);
    this.hasDiscounts =
        paper.lines().stream().anyMatch(line -> line.discountPercent().signum() != 0);
  }

  Table table() {
    var columns = new ArrayList<Column>();
    columns.add(Column.brief(language.pick("N°", "الرقم", "No.")));
    if (hasItems) {
      columns.add(Column.brief(say(PaperLabel.ITEM)));
    }
    columns.add(Column.text(say(PaperLabel.DESIGNATION)));
    if (hasUnits) {
      columns.add(Column.brief(say(PaperLabel.UNIT)));
    }
    columns.add(Column.number(say(PaperLabel.QUANTITY)));
    columns.add(Column.number(say(paper.withoutTva() ? PaperLabel.PRICE_ALONE : PaperLabel.PRICE)));
    if (hasDiscounts) {
      columns.add(Column.number(say(PaperLabel.DISCOUNT)));
    }
    if (!paper.withoutTva()) {
      columns.add(Column.number(say(PaperLabel.TVA)));
    }
    columns.add(Column.number(say(paper.withoutTva() ? PaperLabel.NET_ALONE : PaperLabel.NET)));
    return new Table(columns, paper.lines().stream().map(this::row).toList());
  }

  private Table.Row row(Frozen.Line line) {
    var cells = new ArrayList<String>();
    cells.add(String.valueOf(line.position()));
    if (hasItems) {
      cells.add(line.sku() == null ? "" : line.sku());
    }
    cells.add(line.designation());
    if (hasUnits) {
      cells.add(line.unit() == null ? "" : Units.text(line.unit(), language));
    }
    cells.add(figures.quantity(line.quantity()));
    cells.add(figures.price(line.unitPrice()));
    if (hasDiscounts) {
      cells.add(
          line.discountPercent().signum() == 0 ? "" : figures.percent(line.discountPercent()));
    }
    if (!paper.withoutTva()) {
      cells.add(figures.percent(line.tvaPercent()));
    }
    cells.add(figures.amount(line.net()));
    return new Table.Row(cells, Table.Look.PLAIN);
  }

  private String say(PaperLabel label) {
    return label.in(language);
  }
}
