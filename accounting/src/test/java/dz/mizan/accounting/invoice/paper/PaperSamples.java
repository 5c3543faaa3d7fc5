package dz.mizan.accounting.invoice.paper;

import dz.mizan.accounting.invoice.document.DocumentKind;
import dz.mizan.accounting.invoice.document.LineKind;
import dz.mizan.accounting.invoice.document.PaymentMode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Papers of a sale as they are kept. */
final class PaperSamples {
  static final Frozen.Seller SELLER =
      new Frozen.Seller(
          "SARL Huileries du Sahel",
          "ش.ذ.م.م معاصر الساحل",
          "SARL",
          "Fabrication et vente en gros d’huile d’olive",
          "10000000",
          "12, rue Didouche Mourad",
          "Alger-Centre",
          "Alger",
          "023 45 67 89",
          "023 45 67 80",
          "contact@huileries.dz",
          "16/00-0015609 B 01",
          "000116001560912",
          "000116010012345",
          "16010123456",
          "Banque Nationale d’Algérie, agence 605",
          "00100605030012345678");
  private static final Frozen.Buyer BUYER =
      new Frozen.Buyer(
          false,
          "C-001",
          "EURL Épicerie du Telemly & Fils",
          "ش.ذ.م.و بقالة تيليملي وأبنائه",
          "EURL",
          "Commerce de détail d’alimentation générale",
          "45, boulevard Krim Belkacem",
          "16000",
          "Alger",
          16,
          "0550 12 34 56",
          "achats@telemly.dz",
          "16/00-0099999 B 12",
          "001216009999945",
          "001216019999945",
          "16019998877");
  private static final List<String> GOODS =
      List.of(
          "Huile d’olive vierge extra, bouteille de verre 1 L, récolte 2026",
          "زيت زيتون بكر ممتاز، قارورة 1 ل",
          "Olives vertes « Sigoise » calibre 20/22, seau de 5 kg",
          "Savon à l’huile d’olive");

  private PaperSamples() {}

  static Frozen invoice(int lines) {
    return of(DocumentKind.INVOICE, "FA-2026-000123", lines, BigDecimal.ZERO, null);
  }

  static Frozen cashInvoice() {
    return of(DocumentKind.INVOICE, "FA-2026-000124", 3, new BigDecimal("1234.00"), null);
  }

  static Frozen withoutTva() {
    var base = invoice(2);
    return new Frozen(
        base.kind(),
        base.number(),
        base.date(),
        base.dueDate(),
        null,
        base.paymentMode(),
        null,
        null,
        base.seller(),
        base.buyer(),
        base.lines(),
        List.of(),
        BigDecimal.ZERO,
        base.totalHt(),
        BigDecimal.ZERO,
        base.totalHt(),
        BigDecimal.ZERO,
        base.totalHt(),
        "DZD",
        true,
        List.of(),
        null);
  }

  static Frozen quote() {
    return of(DocumentKind.QUOTE, "PF-2026-000009", 4, BigDecimal.ZERO, null);
  }

  static Frozen creditNote() {
    return of(
        DocumentKind.CREDIT_NOTE,
        "AV-2026-000004",
        2,
        BigDecimal.ZERO,
        new Frozen.Corrected(
            "FA-2026-000123", LocalDate.of(2026, 11, 20), "Marchandise endommagée", false));
  }

  private static Frozen of(
      DocumentKind kind,
      String number,
      int count,
      BigDecimal stamp,
      Frozen.@Nullable Corrected corrected) {
    var lines = new ArrayList<Frozen.Line>();
    var bases = new BigDecimal[] {BigDecimal.ZERO, BigDecimal.ZERO};
    for (var i = 1; i <= count; i++) {
      var percent = i % 3 == 0 ? "9.00" : "19.00";
      var quantity = new BigDecimal(i).multiply(new BigDecimal("1.500"));
      var price = new BigDecimal("1150.0000").add(new BigDecimal(i));
      var net = quantity.multiply(price).setScale(2, RoundingMode.HALF_UP);
      bases[i % 3 == 0 ? 0 : 1] = bases[i % 3 == 0 ? 0 : 1].add(net);
      lines.add(
          new Frozen.Line(
              i,
              LineKind.GOODS,
              "HO-" + i,
              GOODS.get(i % GOODS.size()),
              i % 2 == 0 ? "PIECE" : "LITRE",
              quantity,
              price,
              BigDecimal.ZERO,
              new BigDecimal(percent),
              net));
    }
    var reduced = new Frozen.Rate(new BigDecimal("9.00"), bases[0], percent(bases[0], "0.09"));
    var normal = new Frozen.Rate(new BigDecimal("19.00"), bases[1], percent(bases[1], "0.19"));
    var ht = bases[0].add(bases[1]);
    var ttc = ht.add(reduced.tva()).add(normal.tva());
    var isQuote = kind == DocumentKind.QUOTE;
    return new Frozen(
        kind,
        number,
        LocalDate.of(2026, 11, 26),
        isQuote ? null : LocalDate.of(2026, 12, 26),
        isQuote ? LocalDate.of(2026, 12, 10) : null,
        stamp.signum() > 0 ? PaymentMode.CASH : PaymentMode.TRANSFER,
        "BC-778",
        count > 3 ? "Livraison franco Alger. Réserves à formuler sous 48 heures." : null,
        SELLER,
        BUYER,
        lines,
        reduced.base().signum() == 0 ? List.of(normal) : List.of(reduced, normal),
        BigDecimal.ZERO,
        ht,
        reduced.tva().add(normal.tva()),
        ttc,
        stamp,
        ttc.add(stamp),
        "DZD",
        false,
        List.of(),
        corrected);
  }

  private static BigDecimal percent(BigDecimal base, String rate) {
    return base.multiply(new BigDecimal(rate)).setScale(2, RoundingMode.HALF_UP);
  }
}
