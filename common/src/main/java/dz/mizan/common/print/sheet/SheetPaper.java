package dz.mizan.common.print.sheet;

import dz.mizan.common.print.Figures;
import dz.mizan.common.print.Letterhead;
import dz.mizan.common.print.Note;
import dz.mizan.common.print.Paper;
import dz.mizan.common.print.PaperLanguage;
import dz.mizan.common.print.Table;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Sheets on paper, under the company's head and the day on which they are printed. */
public final class SheetPaper {
  private SheetPaper() {}

  /**
   * One below the other.
   *
   * @param currency of their amounts
   * @param today in the company's zone
   */
  public static Paper of(
      List<Sheet> sheets,
      PaperLanguage language,
      Letterhead head,
      String currency,
      LocalDate today) {
    var first = sheets.getFirst();
    var figures = new Figures(language);
    var draft =
        Paper.in(language, first.title(), head)
            .fact(language.pick("Période", "الفترة", "Period"), first.period())
            .fact(language.pick("Monnaie", "العملة", "Currency"), currency)
            .fact(language.pick("Imprimé le", "طبع في", "Printed on"), Figures.day(today));
    for (int i = 0; i < sheets.size(); i++) {
      var sheet = sheets.get(i);
      if (i > 0) {
        draft.add(Note.heading(sheet.title()));
      }
      draft.add(new Table(sheet.columns(), rows(sheet, figures)));
      sheet.notes().forEach(note -> draft.add(Note.small(note)));
    }
    if (sheets.stream().anyMatch(Sheet::isLandscape)) {
      draft.landscape();
    }
    return draft.footer(head.name() + " - " + first.title()).done();
  }

  private static List<Table.Row> rows(Sheet sheet, Figures figures) {
    return sheet.rows().stream()
        .map(
            row ->
                new Table.Row(
                    row.cells().stream().map(cell -> text(cell, figures)).toList(), row.look()))
        .toList();
  }

  private static String text(@Nullable Object cell, Figures figures) {
    return switch (cell) {
      case null -> "";
      case BigDecimal amount -> figures.amountOrBlank(amount);
      default -> cell.toString();
    };
  }
}
