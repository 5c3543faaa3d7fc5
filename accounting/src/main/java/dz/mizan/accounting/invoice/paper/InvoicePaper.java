package dz.mizan.accounting.invoice.paper;

import dz.mizan.accounting.invoice.document.DocumentKind;
import dz.mizan.common.print.Block;
import dz.mizan.common.print.Facts;
import dz.mizan.common.print.Figures;
import dz.mizan.common.print.Note;
import dz.mizan.common.print.Paper;
import dz.mizan.common.print.PaperLanguage;
import dz.mizan.common.print.Signatures;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The page of a quote, an invoice or a credit note, with what décret 05-468 arts 3 and 4 and loi
 * 04-02 art. 34 want on it: both parties with their numbers, mode and date of payment, each line
 * with its price without tax, the taxes by rate, the total in figures and in words, and a place for
 * the seller's stamp and signature.
 */
final class InvoicePaper {
  private final Frozen paper;
  private final PaperLanguage language;
  private final Figures figures;

  private InvoicePaper(Frozen paper, PaperLanguage language) {
    this.paper = paper;
    this.language = language;
    this.figures = new Figures(language);
  }

  static Paper of(IssuedPaper issued, PaperLanguage language) {
    return new InvoicePaper(issued.paper(), language).page(issued);
  }

  private Paper page(IssuedPaper issued) {
    var parties = new PaperParties(paper, language);
    var sums = new PaperSums(paper, language);
    var page =
        Paper.in(language, say(PaperLabel.valueOf(paper.kind().name())), parties.letterhead())
            .number(paper.number() == null ? say(PaperLabel.DRAFT) : paper.number())
            .fact(say(PaperLabel.DATE), Figures.day(paper.date()))
            .fact(say(PaperLabel.VALID_UNTIL), Figures.day(paper.validUntil()))
            .fact(say(PaperLabel.REFERENCE), paper.reference())
            .watermark(watermark(issued))
            .footer(parties.footer())
            .add(new Block.Beside(parties.customer(), payment(parties), 56));
    notes().forEach(page::add);
    page.add(new PaperLines(paper, language).table());
    var end = new ArrayList<Block>();
    end.add(sums.sums());
    end.addAll(sums.inWords());
    if (paper.notes() != null && !paper.notes().isBlank()) {
      end.add(Note.plain(say(PaperLabel.NOTES) + " : " + language.within(paper.notes())));
    }
    end.add(signatures());
    return page.add(new Block.Together(end)).done();
  }

  // Of a credit note: what it corrects, instead of how to pay.
  private Facts payment(PaperParties parties) {
    var corrected = paper.corrected();
    return corrected == null
        ? parties.payment()
        : Facts.box(say(PaperLabel.ORIGINAL), corrected.number())
            .add(say(PaperLabel.DATE), Figures.day(corrected.date()))
            .add(say(PaperLabel.REASON), corrected.reason());
  }

  private List<Note> notes() {
    var notes = new ArrayList<Note>();
    if (paper.kind() == DocumentKind.QUOTE) {
      notes.add(Note.small(say(PaperLabel.NO_EFFECT)));
    }
    if (paper.discountPercent().signum() != 0) {
      var percent = figures.percent(paper.discountPercent());
      notes.add(Note.small(say(PaperLabel.DISCOUNT_INSIDE).formatted(percent)));
    }
    if (paper.withoutTva()) {
      notes.add(Note.small(say(PaperLabel.WITHOUT_TVA)));
    }
    if (!paper.deposits().isEmpty()) {
      var numbers = String.join(", ", paper.deposits());
      notes.add(Note.small(say(PaperLabel.DEDUCTED) + " : " + language.within(numbers)));
    }
    return notes;
  }

  private Signatures signatures() {
    return paper.kind() == DocumentKind.QUOTE
        ? Signatures.of(say(PaperLabel.CUSTOMER_SIGNS), say(PaperLabel.SELLER_SIGNS))
        : Signatures.of(say(PaperLabel.SELLER_SIGNS));
  }

  // Both languages, so that it is understood whatever the rest is written in.
  private static @Nullable String watermark(IssuedPaper issued) {
    if (issued.cancelled()) {
      return "FACTURE ANNULÉE / فاتورة ملغاة";
    }
    return issued.draft() ? "PROJET / مسودة" : null;
  }

  private String say(PaperLabel label) {
    return label.in(language);
  }
}
