package dz.mizan.accounting.invoice.paper;

import dz.mizan.accounting.invoice.document.DocumentKind;
import dz.mizan.common.algeria.AmountInWords;
import dz.mizan.common.money.Money;
import dz.mizan.common.print.Block;
import dz.mizan.common.print.Figures;
import dz.mizan.common.print.Note;
import dz.mizan.common.print.PaperLanguage;
import dz.mizan.common.print.Table;
import dz.mizan.common.print.Table.Column;
import dz.mizan.common.print.Totals;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What a paper comes to, in figures and in words. */
final class PaperSums {
  private final Frozen paper;
  private final PaperLanguage language;
  private final Figures figures;

  PaperSums(Frozen paper, PaperLanguage language) {
    this.paper = paper;
    this.language = language;
    this.figures = new Figures(language);
  }

  /** TVA by rate beside the totals. */
  Block sums() {
    if (paper.withoutTva()) {
      return totals();
    }
    var rates =
        new Table(
            List.of(
                Column.number(say(PaperLabel.RATE)),
                Column.number(say(PaperLabel.BASE)),
                Column.number(say(PaperLabel.TVA_AMOUNT))),
            paper.rates().stream()
                .map(
                    rate ->
                        Table.Row.of(
                            figures.percent(rate.tvaPercent()),
                            figures.amount(rate.base()),
                            figures.amount(rate.tva())))
                .toList());
    return new Block.Beside(rates, totals(), 47);
  }

  private Totals totals() {
    var totals = Totals.empty();
    if (!paper.withoutTva()) {
      totals =
          totals
              .add(say(PaperLabel.TOTAL_HT), figures.amount(paper.totalHt()))
              .add(say(PaperLabel.TOTAL_TVA), figures.amount(paper.totalTva()));
    }
    var ttc = say(paper.withoutTva() ? PaperLabel.TOTAL : PaperLabel.TOTAL_TTC);
    totals = totals.add(ttc, figures.amount(paper.totalTtc()));
    if (hasStamp()) {
      totals = totals.add(say(PaperLabel.STAMP), figures.amount(paper.stampDuty()));
    }
    var net =
        paper.kind() == DocumentKind.CREDIT_NOTE ? PaperLabel.NET_CREDIT : PaperLabel.NET_TO_PAY;
    return totals.grand(say(net), figures.money(paper.netToPay(), paper.currency()));
  }

  /** The total with all taxes in words, and with the stamp duty where there is one. */
  List<Note> inWords() {
    var notes = new ArrayList<Note>();
    if (isInWords(paper.totalTtc())) {
      notes.add(Note.box(total(words(paper.totalTtc()))));
      if (hasStamp() && isInWords(paper.netToPay())) {
        notes.add(Note.plain(net(words(paper.netToPay()))));
      }
    }
    return notes;
  }

  // Words are those of dinars.
  private boolean isInWords(BigDecimal amount) {
    return paper.currency().equals(Money.DZD) && amount.signum() >= 0;
  }

  private String words(BigDecimal amount) {
    return AmountInWords.in(Locale.forLanguageTag(language.tag()), amount);
  }

  private String total(String words) {
    var french =
        switch (paper.kind()) {
          case QUOTE -> "Arrêtée la présente facture proforma à la somme de : ";
          case INVOICE -> "Arrêtée la présente facture à la somme de : ";
          case CREDIT_NOTE -> "Arrêtée la présente facture d’avoir à la somme de : ";
        };
    var taxes =
        paper.withoutTva()
            ? "."
            : language.pick(
                ", toutes taxes comprises.", "، مع احتساب كل الرسوم.", ", all taxes included.");
    return language.pick(french, "محررة بالأرقام والأحرف بمبلغ: ", "The sum of: ") + words + taxes;
  }

  private String net(String words) {
    return language.pick(
            "Net à payer, droit de timbre compris : ",
            "المبلغ الصافي للدفع مع حق الطابع: ",
            "To pay, stamp duty included: ")
        + words
        + ".";
  }

  private boolean hasStamp() {
    return paper.stampDuty().signum() != 0;
  }

  private String say(PaperLabel label) {
    return label.in(language);
  }
}
