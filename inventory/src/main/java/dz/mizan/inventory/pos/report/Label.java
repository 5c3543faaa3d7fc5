package dz.mizan.inventory.pos.report;

import java.util.Locale;

/** The words on a report, in French, Arabic and English. */
enum Label {
  X_REPORT("Rapport X", "تقرير X", "X report"),
  Z_REPORT("Rapport Z", "تقرير Z", "Z report"),
  NUMBER("n°", "رقم", "no."),
  NOT_FINAL("Provisoire, sans remise à zéro", "مؤقت، دون إقفال", "Running, nothing is reset"),
  TILL("Caisse", "الصندوق", "Till"),
  SESSION("Session", "الجلسة", "Session"),
  OPENED("Ouverte le", "فتحت في", "Opened"),
  CLOSED("Clôturée le", "أقفلت في", "Closed"),
  PRINTED("Édité le", "حرر في", "Made"),
  TICKETS("Tickets", "عدد التذاكر", "Tickets"),
  FROM("Premier", "الأولى", "First"),
  TO("Dernier", "الأخيرة", "Last"),
  SALES("Ventes TTC", "المبيعات (ش.ك.ر)", "Sales incl. TVA"),
  REFUNDS("Retours TTC", "المرتجعات (ش.ك.ر)", "Refunds incl. TVA"),
  TVA("TVA", "الرسم على القيمة المضافة", "TVA"),
  RATE("Taux", "النسبة", "Rate"),
  HT("Base HT", "خارج الرسم", "Excl. TVA"),
  TTC("Total TTC", "المجموع (ش.ك.ر)", "Total incl. TVA"),
  TOTAL_HT("Total HT", "المجموع خارج الرسم", "Total excl. TVA"),
  TOTAL_TVA("Total TVA", "مجموع الرسم", "Total TVA"),
  STAMP("Droit de timbre", "حق الطابع", "Stamp duty"),
  ROUNDING("Arrondi", "فرق التدوير", "Rounding"),
  COLLECTED("Total encaissé", "المجموع المقبوض", "Collected"),
  PAYMENTS("Règlements", "طرق الدفع", "Payments"),
  CASH("Espèces", "نقدا", "Cash"),
  CARD("Carte", "بطاقة", "Card"),
  CHEQUE("Chèque", "شيك", "Cheque"),
  TRANSFER("Virement", "تحويل", "Transfer"),
  ACCOUNT("En compte", "على الحساب", "On account"),
  DRAWER("Tiroir-caisse", "درج النقود", "Drawer"),
  FLOAT("Fonds de caisse", "رصيد الافتتاح", "Float"),
  CASH_SALES("Ventes en espèces", "المبيعات النقدية", "Cash sales"),
  CASH_IN("Entrées", "إيداعات", "Paid in"),
  CASH_OUT("Sorties", "سحوبات", "Paid out"),
  EXPECTED("Attendu", "المنتظر", "Expected"),
  COUNTED("Compté", "المعدود", "Counted"),
  DIFFERENCE("Écart", "الفارق", "Difference"),
  LATE("Tickets tardifs", "تذاكر متأخرة", "Late tickets"),
  LATE_CASH("dont espèces", "منها نقدا", "of that cash"),
  FLAGGED("Tickets à contrôler", "تذاكر للمراجعة", "Tickets to look at"),
  PENDING("Stock à régulariser", "مخزون للتسوية", "Stock to be settled"),
  GRAND_BEFORE("Grand total précédent", "المجموع الكلي السابق", "Grand total before"),
  GRAND("Grand total perpétuel", "المجموع الكلي الدائم", "Grand total"),
  CURRENCY(
      "Montants en dinars algériens", "المبالغ بالدينار الجزائري", "Amounts in Algerian dinars");

  private final String french;
  private final String arabic;
  private final String english;

  Label(String french, String arabic, String english) {
    this.french = french;
    this.arabic = arabic;
    this.english = english;
  }

  String in(Locale locale) {
    return switch (locale.getLanguage()) {
      case "ar" -> arabic;
      case "en" -> english;
      default -> french;
    };
  }
}
