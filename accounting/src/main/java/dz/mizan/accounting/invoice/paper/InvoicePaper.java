package dz.mizan.accounting.invoice.paper;

import dz.mizan.common.print.Letterhead;
import dz.mizan.common.print.Paper;
import dz.mizan.common.print.PaperLanguage;
import org.jspecify.annotations.Nullable;

/** The page of a quote, an invoice or a credit note. */
final class InvoicePaper {
  private InvoicePaper() {}

  static Paper of(IssuedPaper issued, PaperLanguage language) {
    var paper = issued.paper();
    return Paper.in(language, title(paper, language), Letterhead.of(paper.seller().name()))
        .number(paper.number())
        .watermark(watermark(issued))
        .done();
  }

  private static String title(Frozen paper, PaperLanguage language) {
    return switch (paper.kind()) {
      case QUOTE -> language.pick("Facture proforma", "فاتورة شكلية", "Proforma invoice");
      case INVOICE -> language.pick("Facture", "فاتورة", "Invoice");
      case CREDIT_NOTE -> language.pick("Facture d'avoir", "إشعار دائن", "Credit note");
    };
  }

  private static @Nullable String watermark(IssuedPaper issued) {
    if (issued.cancelled()) {
      return "FACTURE ANNULÉE / فاتورة ملغاة";
    }
    return issued.draft() ? "PROJET / مسودة" : null;
  }
}
