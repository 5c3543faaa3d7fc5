package dz.mizan.accounting.invoice.paper;

import dz.mizan.accounting.invoice.document.PaymentMode;
import dz.mizan.common.print.Facts;
import dz.mizan.common.print.Figures;
import dz.mizan.common.print.Letterhead;
import dz.mizan.common.print.PaperLanguage;
import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Who sells, who buys, and how it is paid. */
final class PaperParties {
  private static final Pattern PLAIN_NUMBER = Pattern.compile("[0-9]{1,15}([.,][0-9]{1,2})?");
  private static final String DASH = " – ";

  private final Frozen paper;
  private final Frozen.Seller seller;
  private final PaperLanguage language;

  PaperParties(Frozen paper, PaperLanguage language) {
    this.paper = paper;
    this.seller = paper.seller();
    this.language = language;
  }

  Letterhead letterhead() {
    var isArabicFirst = language == PaperLanguage.AR && !seller.nameAr().isBlank();
    return Letterhead.of(isArabicFirst ? seller.nameAr() : seller.name())
        .otherName(isArabicFirst ? seller.name() : seller.nameAr())
        .line(" ", inArabic(seller.legalForm()), capital())
        .line("", seller.activity())
        .line(", ", seller.address(), seller.commune(), seller.wilaya())
        .line(
            DASH,
            named(PaperLabel.PHONE, seller.phone()),
            named(PaperLabel.FAX, seller.fax()),
            language.within(seller.email()))
        .identifier(say(PaperLabel.RC), seller.rc())
        .identifier(say(PaperLabel.NIF), seller.nif())
        .identifier(say(PaperLabel.NIS), seller.nis())
        .identifier(say(PaperLabel.AI), seller.ai());
  }

  // In French throughout, as one line of both directions is hard to read.
  String footer() {
    return Letterhead.join(
        DASH,
        seller.name(),
        Letterhead.join(" ", seller.rc().isBlank() ? "" : "RC", seller.rc()),
        Letterhead.join(" ", seller.nif().isBlank() ? "" : "NIF", seller.nif()),
        Letterhead.join(" ", seller.nis().isBlank() ? "" : "NIS", seller.nis()));
  }

  Facts customer() {
    var buyer = paper.buyer();
    var isArabicFirst = language == PaperLanguage.AR && !isBlank(buyer.nameAr());
    return Facts.box(say(PaperLabel.CUSTOMER), isArabicFirst ? buyer.nameAr() : buyer.name())
        .line(isArabicFirst ? buyer.name() : null)
        .line(Letterhead.join(DASH, buyer.legalForm(), buyer.activity()))
        .line(Letterhead.join(", ", buyer.street(), town(buyer)))
        .add(say(PaperLabel.PHONE), Letterhead.join(DASH, buyer.phone(), buyer.email()))
        .add(say(PaperLabel.RC), buyer.rc())
        .add(say(PaperLabel.NIF), buyer.nif())
        .add(say(PaperLabel.NIS), buyer.nis())
        .add(say(PaperLabel.AI), buyer.ai());
  }

  Facts payment() {
    var payment =
        Facts.box(say(PaperLabel.PAYMENT), mode(paper.paymentMode()))
            .add(say(PaperLabel.DUE), Figures.day(paper.dueDate()));
    return paper.paymentMode() == PaymentMode.CASH
        ? payment
        : payment
            .add(say(PaperLabel.BANK), seller.bankName())
            .add(say(PaperLabel.RIB), seller.rib());
  }

  private @Nullable String mode(@Nullable PaymentMode mode) {
    return switch (mode) {
      case null -> null;
      case CASH -> language.pick("Espèces", "نقدًا", "Cash");
      case CHEQUE -> language.pick("Chèque", "صك", "Cheque");
      case TRANSFER -> language.pick("Virement", "تحويل", "Transfer");
      case CARD -> language.pick("Carte", "بطاقة", "Card");
      case OTHER -> language.pick("Autre", "أخرى", "Other");
    };
  }

  // A mark in front makes the line Arabic, though it begins in Latin letters.
  private String inArabic(String legalForm) {
    return language.pick("", legalForm.isBlank() ? "" : "\u200F", "") + language.within(legalForm);
  }

  private String capital() {
    var text = seller.capital().replace(" ", "");
    if (text.isBlank()) {
      return "";
    }
    var capital =
        PLAIN_NUMBER.matcher(text).matches()
            ? new Figures(language).money(new BigDecimal(text.replace(',', '.')), paper.currency())
            : seller.capital();
    return say(PaperLabel.CAPITAL) + " " + language.within(capital);
  }

  private static String town(Frozen.Buyer buyer) {
    var town = Letterhead.join(" ", buyer.postalCode(), buyer.commune());
    var wilaya = buyer.wilaya();
    return wilaya == null ? town : Letterhead.join(" ", town, "(%02d)".formatted(wilaya));
  }

  private String named(PaperLabel label, String value) {
    return value.isBlank() ? "" : say(label) + " " + language.within(value);
  }

  private String say(PaperLabel label) {
    return label.in(language);
  }

  private static boolean isBlank(@Nullable String text) {
    return text == null || text.isBlank();
  }
}
