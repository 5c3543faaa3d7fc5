package dz.mizan.hr.sheet;

import dz.mizan.common.print.Figures;
import dz.mizan.common.print.Letterhead;
import dz.mizan.common.print.Note;
import dz.mizan.common.print.Paper;
import dz.mizan.common.print.PaperLanguage;
import dz.mizan.common.print.Table;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Sheets on paper, under the company's head and the day on which they are printed. */
final class SheetPaper {
  private static final ZoneId ZONE = ZoneId.of("Africa/Algiers");

  private SheetPaper() {}

  /** One below the other. */
  static Paper of(List<Sheet> sheets, PaperLanguage language, Letterhead head) {
    var first = sheets.getFirst();
    var figures = new Figures(language);
    var draft =
        Paper.in(language, first.title(), head)
            .fact(language.pick("Période", "الفترة", "Period"), first.period())
            .fact(language.pick("Monnaie", "العملة", "Currency"), "DZD")
            .fact(
                language.pick("Imprimé le", "طبع في", "Printed on"),
                Figures.day(LocalDate.now(ZONE)));
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
