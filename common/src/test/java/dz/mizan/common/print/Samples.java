package dz.mizan.common.print;

import dz.mizan.common.print.Table.Column;
import dz.mizan.common.print.Table.Row;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Papers to test with. */
final class Samples {
  private Samples() {}

  static Paper.Draft draft(PaperLanguage language) {
    return Paper.in(
            language,
            language.pick("Relevé", "كشف الحساب", "Statement"),
            Letterhead.of("SARL Huileries du Sahel")
                .otherName("معاصر الساحل")
                .line(", ", "12, rue Didouche Mourad", null, "Alger")
                .identifier("NIF", "000016001560912")
                .identifier("AI", " "))
        .number("RE-2026-000007")
        .fact(language.pick("Date", "التاريخ", "Date"), "26/11/2026")
        .footer("RC 16/00-0015609 B 01");
  }

  static Paper statement(PaperLanguage language, int rows) {
    var figures = new Figures(language);
    var lines = new ArrayList<Row>();
    for (var i = 1; i <= rows; i++) {
      lines.add(
          Row.of(
              "26/11/2026",
              "Ligne-" + i + ".",
              figures.amount(BigDecimal.valueOf(i * 1000L)),
              figures.amountOrBlank(BigDecimal.ZERO)));
    }
    lines.add(Row.strong("", "Somme", "1", "2"));
    return draft(language).add(table(lines)).done();
  }

  static Table table(List<Row> rows) {
    return new Table(
        List.of(
            Column.brief("Jour"),
            Column.text("Libellé"),
            Column.number("Débit"),
            Column.number("Crédit")),
        rows);
  }

  static Paper of(Block... blocks) {
    var draft = draft(PaperLanguage.FR);
    for (var block : blocks) {
      draft.add(block);
    }
    return draft.done();
  }
}
