package dz.mizan.accounting.credit.aged;

import dz.mizan.accounting.credit.Head;
import dz.mizan.common.print.Figures;
import dz.mizan.common.print.Note;
import dz.mizan.common.print.Paper;
import dz.mizan.common.print.PaperLanguage;
import dz.mizan.common.print.Table;
import dz.mizan.common.print.Table.Column;
import dz.mizan.common.print.Table.Row;
import dz.mizan.common.print.Totals;
import java.util.ArrayList;
import java.util.List;

/** A customer's statement as it is printed. */
final class StatementPaper {
  private StatementPaper() {}

  static Paper of(Content content, PaperLanguage language) {
    var statement = content.statement();
    var figures = new Figures(language);
    var draft =
        Paper.in(
                language,
                language.pick("Relevé de compte", "كشف حساب", "Statement of account"),
                content.company().letterhead(language))
            .fact(language.pick("Du", "من", "From"), Figures.day(statement.from()))
            .fact(language.pick("Au", "إلى", "To"), Figures.day(statement.to()))
            .add(content.customer().box(language))
            .add(movements(statement, language, figures))
            .add(
                Totals.empty()
                    .grand(
                        language.pick("Solde", "الرصيد", "Balance"),
                        figures.money(statement.closing(), statement.currency())));
    if (!statement.openItems().isEmpty()) {
      draft
          .add(Note.heading(language.pick("Non réglé", "غير مسدد", "Not settled")))
          .add(openItems(statement, language, figures));
    }
    return draft.footer(content.company().name()).done();
  }

  /** What it says. */
  record Content(Head company, Head.Addressee customer, Statement statement) {}

  private static Table movements(Statement statement, PaperLanguage language, Figures figures) {
    var rows = new ArrayList<Row>();
    rows.add(
        Row.strong(
            Figures.day(statement.from()),
            "",
            language.pick("Solde initial", "الرصيد الافتتاحي", "Opening balance"),
            "",
            "",
            figures.amount(statement.opening())));
    for (var line : statement.movements()) {
      rows.add(
          Row.of(
              Figures.day(line.date()),
              line.reference() == null ? line.entry() : line.reference(),
              line.label(),
              figures.amountOrBlank(line.debit()),
              figures.amountOrBlank(line.credit()),
              figures.amount(line.balance())));
    }
    return new Table(
        List.of(
            Column.brief(language.pick("Date", "التاريخ", "Date")),
            Column.brief(language.pick("Pièce", "الوثيقة", "Document")),
            Column.text(language.pick("Libellé", "البيان", "Label")),
            Column.number(language.pick("Débit", "مدين", "Debit")),
            Column.number(language.pick("Crédit", "دائن", "Credit")),
            Column.number(language.pick("Solde", "الرصيد", "Balance"))),
        rows);
  }

  private static Table openItems(Statement statement, PaperLanguage language, Figures figures) {
    return new Table(
        List.of(
            Column.text(language.pick("Pièce", "الوثيقة", "Document")),
            Column.brief(language.pick("Date", "التاريخ", "Date")),
            Column.brief(language.pick("Échéance", "تاريخ الاستحقاق", "Due")),
            Column.number(language.pick("Montant", "المبلغ", "Amount")),
            Column.number(language.pick("Reste", "الباقي", "Open"))),
        statement.openItems().stream()
            .map(
                item ->
                    Row.of(
                        item.reference() == null ? "" : item.reference(),
                        Figures.day(item.date()),
                        Figures.day(item.dueOn()),
                        figures.amount(item.amount()),
                        figures.amount(item.remaining())))
            .toList());
  }
}
