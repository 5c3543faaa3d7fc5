package dz.mizan.accounting.invoice.paper;

import static org.assertj.core.api.Assertions.assertThat;

import dz.mizan.common.print.PaperHtml;
import dz.mizan.common.print.PaperLanguage;
import dz.mizan.common.print.pdf.PaperPdf;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class InvoicePaperTest {
  @ParameterizedTest
  @EnumSource
  void an_invoice_bears_what_the_law_wants(PaperLanguage language) {
    var invoice = PaperSamples.invoice(5);

    assertThat(page(invoice, language))
        // Loi 04-02 art. 34: seller and buyer with their NIF and address.
        .contains("SARL Huileries du Sahel", "000116001560912", "12, rue Didouche Mourad")
        .contains("EURL Épicerie du Telemly &amp; Fils", "001216009999945")
        .contains("45, boulevard Krim Belkacem, 16000 Alger (16)")
        // Décret 05-468 art. 3.
        .contains("Fabrication et vente en gros", "023 45 67 89", "023 45 67 80")
        .contains("16/00-0015609 B 01", "000116010012345", "16/00-0099999 B 12", "001216019999945")
        .contains("contact@huileries.dz", "Commerce de détail d’alimentation générale")
        .contains("FA-2026-000123", "26/11/2026", "26/12/2026")
        .contains(language.pick("Virement", "تحويل", "Transfer"))
        .contains("Savon à l’huile d’olive", language.pick("pièce", "قطعة", "piece"))
        .contains(language.pick("1\u202f151,00", "1\u202f151,00", "1,151.00"))
        .contains("9\u00a0%", "19\u00a0%")
        .contains(language.pick("25\u202f957,50", "25\u202f957,50", "25,957.50"))
        .contains(language.pick("30\u202f370,58\u00a0DA", "30\u202f370,58\u00a0د.ج", "30,370.58"))
        .contains(
            language.pick(
                "Arrêtée la présente facture à la somme de : trente-mille-trois-cent-soixante-dix"
                    + " dinars et cinquante-huit centimes, toutes taxes comprises.",
                "ثلاثون ألفًا وثلاثمائة وسبعون دينارًا وثمانية وخمسون سنتيمًا، مع احتساب كل"
                    + " الرسوم.",
                "thirty thousand three hundred and seventy dinars and fifty-eight centimes"))
        .contains(language.pick("Cachet et signature", "ختم وتوقيع", "stamp and signature"))
        .doesNotContain(
            "FACTURE ANNULÉE", language.pick("Droit de timbre", "حق الطابع", "Stamp d"));
  }

  @Test
  void an_invoice_paid_in_cash_has_its_stamp_duty_also_in_words_and_no_bank() {
    assertThat(page(PaperSamples.cashInvoice(), PaperLanguage.FR))
        .contains("Droit de timbre", "1\u202f234,00", "Espèces")
        .contains("à la somme de : onze-mille-huit-cent-vingt-deux dinars")
        .contains("droit de timbre compris : treize-mille-cinquante-six dinars")
        .doesNotContain("RIB");
  }

  @Test
  void a_cancelled_invoice_says_so_and_a_draft_too() {
    var invoice = PaperSamples.invoice(1);

    assertThat(page(new IssuedPaper(invoice, false, true), PaperLanguage.FR))
        .contains("FACTURE ANNULÉE / فاتورة ملغاة");
    assertThat(page(new IssuedPaper(invoice, true, false), PaperLanguage.AR))
        .contains("PROJET / مسودة");
  }

  @Test
  void a_credit_note_names_its_invoice_and_why() {
    assertThat(page(PaperSamples.creditNote(), PaperLanguage.FR))
        .contains("Facture d’avoir", "AV-2026-000004", "FA-2026-000123", "20/11/2026")
        .contains("Marchandise endommagée", "Net en votre faveur")
        .doesNotContain("RIB", "26/12/2026");
  }

  @Test
  void a_quote_has_no_effect_and_a_day_until_which_it_holds() {
    assertThat(page(PaperSamples.quote(), PaperLanguage.FR))
        .contains("Facture proforma", "PF-2026-000009", "10/12/2026", "sans effet comptable")
        .contains("Bon pour accord");
  }

  @Test
  void a_seller_under_the_ifu_prints_no_tva() {
    var invoice = PaperSamples.withoutTva();

    assertThat(page(invoice, PaperLanguage.FR))
        .contains("impôt forfaitaire unique")
        .doesNotContain("Taux de TVA", "Total TVA", "TTC", "toutes taxes", "0\u00a0%");
  }

  @ParameterizedTest
  @EnumSource
  void a_long_invoice_becomes_pages(PaperLanguage language) {
    var pdf = PaperPdf.of(InvoicePaper.of(issued(PaperSamples.invoice(70)), language));

    assertThat(new String(pdf, StandardCharsets.ISO_8859_1)).contains("/Type/Pages/Count 3");
  }

  private static IssuedPaper issued(Frozen paper) {
    return new IssuedPaper(paper, false, false);
  }

  private static String page(Frozen paper, PaperLanguage language) {
    return page(issued(paper), language);
  }

  private static String page(IssuedPaper paper, PaperLanguage language) {
    return PaperHtml.of(InvoicePaper.of(paper, language));
  }
}
