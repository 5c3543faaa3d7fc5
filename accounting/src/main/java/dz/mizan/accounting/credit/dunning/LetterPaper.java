package dz.mizan.accounting.credit.dunning;

import dz.mizan.common.print.Facts;
import dz.mizan.common.print.Figures;
import dz.mizan.common.print.Letterhead;
import dz.mizan.common.print.Note;
import dz.mizan.common.print.Paper;
import dz.mizan.common.print.PaperLanguage;
import dz.mizan.common.print.Signatures;
import dz.mizan.common.print.Table;
import dz.mizan.common.print.Table.Column;
import dz.mizan.common.print.Table.Row;
import dz.mizan.common.print.Totals;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** A reminder as it is printed. */
final class LetterPaper {
  private LetterPaper() {}

  static Paper of(LetterContent letter, PaperLanguage language) {
    var level = letter.level();
    var draft =
        Paper.in(language, pick(level.name(), language), letter.company().letterhead(language))
            .number(letter.number())
            .fact(language.pick("Date", "التاريخ", "Date"), Figures.day(letter.on()))
            .add(letter.customer().box(language))
            .add(Note.plain(pick(level.text(), language)))
            .add(invoices(letter, language))
            .add(totals(letter, language));
    if (!letter.company().rib().isBlank()) {
      draft.add(bank(letter, language));
    }
    if (letter.number() == null) {
      draft.watermark(language.pick("PROJET", "مشروع", "DRAFT"));
    }
    return draft
        .add(
            Signatures.of(
                language.pick("Cachet et signature", "الختم والإمضاء", "Stamp and signature")))
        .footer(
            Letterhead.join(
                " – ", letter.company().name(), letter.number() == null ? "" : letter.number()))
        .done();
  }

  private static Table invoices(LetterContent letter, PaperLanguage language) {
    var figures = new Figures(language);
    return new Table(
        List.of(
            Column.text(language.pick("Facture", "الفاتورة", "Invoice")),
            Column.brief(language.pick("Date", "التاريخ", "Date")),
            Column.brief(language.pick("Échéance", "تاريخ الاستحقاق", "Due")),
            Column.number(language.pick("Retard (jours)", "التأخر (أيام)", "Days late")),
            Column.number(language.pick("Montant", "المبلغ", "Amount")),
            Column.number(language.pick("Reste dû", "الباقي", "Open"))),
        letter.invoices().stream().map(invoice -> row(invoice, letter, figures)).toList());
  }

  private static Row row(LetterView.Invoice invoice, LetterContent letter, Figures figures) {
    return Row.of(
        invoice.reference() == null ? "" : invoice.reference(),
        Figures.day(invoice.date()),
        Figures.day(invoice.dueOn()),
        Long.toString(ChronoUnit.DAYS.between(invoice.dueOn(), letter.on())),
        figures.amount(invoice.amount()),
        figures.amount(invoice.remaining()));
  }

  private static Totals totals(LetterContent letter, PaperLanguage language) {
    var figures = new Figures(language);
    var fee = letter.level().fee();
    var totals = Totals.empty();
    if (fee.signum() > 0) {
      totals =
          totals
              .add(
                  language.pick("Total dû", "مجموع المستحق", "Total due"),
                  figures.money(letter.total(), letter.currency()))
              .add(
                  language.pick("Frais de relance", "مصاريف التذكير", "Fee"),
                  figures.money(fee, letter.currency()));
    }
    return totals.grand(
        language.pick("À régler", "الواجب دفعه", "To be paid"),
        figures.money(letter.total().add(fee), letter.currency()));
  }

  private static Facts bank(LetterContent letter, PaperLanguage language) {
    return Facts.grid(2)
        .add(language.pick("Banque", "البنك", "Bank"), letter.company().bank())
        .add("RIB", letter.company().rib());
  }

  private static String pick(DunningLevel.Texts texts, PaperLanguage language) {
    return language.pick(texts.fr(), texts.ar(), texts.en());
  }
}
