package dz.mizan.accounting.invoice.paper;

import dz.mizan.common.print.PaperLanguage;

/** What the pages of a sale say themselves; Arabic as in the official texts (décret 05-468). */
enum PaperLabel {
  QUOTE("Facture proforma", "فاتورة شكلية", "Proforma invoice"),
  INVOICE("Facture", "فاتورة", "Invoice"),
  CREDIT_NOTE("Facture d’avoir", "إشعار دائن", "Credit note"),
  DRAFT("PROJET", "مسودة", "DRAFT"),
  DATE("Date", "التاريخ", "Date"),
  DUE("Date de règlement", "تاريخ التسديد", "Due date"),
  VALID_UNTIL("Valable jusqu’au", "صالحة إلى غاية", "Valid until"),
  REFERENCE("Votre référence", "مرجعكم", "Your reference"),
  ORIGINAL("Facture d’origine", "الفاتورة الأصلية", "Original invoice"),
  REASON("Motif", "السبب", "Reason"),
  CUSTOMER("Client", "الزبون", "Customer"),
  PAYMENT("Règlement", "التسديد", "Payment"),
  MODE("Mode de paiement", "طريقة الدفع", "Method"),
  BANK("Banque", "البنك", "Bank"),
  RIB("RIB", "رقم الحساب البنكي", "Account (RIB)"),
  CAPITAL("au capital de", "رأسمالها", "capital"),
  ACTIVITY("Activité", "النشاط", "Activity"),
  PHONE("Tél.", "الهاتف", "Phone"),
  FAX("Fax", "الفاكس", "Fax"),
  RC("RC", "رقم السجل التجاري", "RC"),
  NIF("NIF", "رقم التعريف الجبائي", "NIF"),
  NIS("NIS", "رقم التعريف الإحصائي", "NIS"),
  AI("AI", "رقم المادة", "AI"),
  ITEM("Référence", "المرجع", "Item"),
  DESIGNATION("Désignation", "التعيين", "Description"),
  UNIT("Unité", "الوحدة", "Unit"),
  QUANTITY("Quantité", "الكمية", "Quantity"),
  PRICE("Prix unitaire HT", "سعر الوحدة دون الرسوم", "Unit price excl. tax"),
  PRICE_ALONE("Prix unitaire", "سعر الوحدة", "Unit price"),
  DISCOUNT("Remise", "التخفيض", "Discount"),
  TVA("TVA", "ر.ق.م", "VAT"),
  NET("Montant HT", "المبلغ دون الرسوم", "Amount excl. tax"),
  NET_ALONE("Montant", "المبلغ", "Amount"),
  RATE("Taux de TVA", "نسبة ر.ق.م", "VAT rate"),
  BASE("Base HT", "الأساس دون الرسوم", "Base excl. tax"),
  TVA_AMOUNT("Montant TVA", "مبلغ ر.ق.م", "VAT amount"),
  TOTAL_HT("Total HT", "السعر الإجمالي دون احتساب الرسوم", "Total excl. tax"),
  TOTAL_TVA("Total TVA", "الرسم على القيمة المضافة", "Total VAT"),
  TOTAL_TTC("Total TTC", "السعر الإجمالي مع احتساب كل الرسوم", "Total incl. tax"),
  TOTAL("Total", "المجموع", "Total"),
  STAMP("Droit de timbre", "حق الطابع", "Stamp duty"),
  NET_TO_PAY("Net à payer", "المبلغ الصافي للدفع", "To pay"),
  NET_CREDIT("Net en votre faveur", "المبلغ الصافي لصالحكم", "In your favour"),
  DEDUCTED("Acomptes déduits", "التسبيقات المخصومة", "Deposits taken off"),
  NOTES("Observations", "ملاحظات", "Notes"),
  SELLER_SIGNS(
      "Cachet et signature du vendeur", "ختم وتوقيع البائع", "Seller’s stamp and signature"),
  CUSTOMER_SIGNS(
      "Bon pour accord : date, cachet et signature du client",
      "موافقة الزبون: التاريخ والختم والتوقيع",
      "Agreed: customer’s date, stamp and signature"),
  NO_EFFECT(
      "Document sans effet comptable ni fiscal.",
      "وثيقة ليس لها أثر محاسبي أو جبائي.",
      "This document has no effect on books or tax."),
  WITHOUT_TVA(
      "TVA non facturée : impôt forfaitaire unique (CTCA art. 64).",
      "الرسم على القيمة المضافة غير مفوتر: الضريبة الجزافية الوحيدة.",
      "No VAT: impôt forfaitaire unique (CTCA art. 64)."),
  DISCOUNT_INSIDE(
      "Remise globale de %s déduite des montants.",
      "تخفيض إجمالي قدره %s مخصوم من المبالغ.", "A discount of %s is taken off the amounts.");

  private final String french;
  private final String arabic;
  private final String english;

  PaperLabel(String french, String arabic, String english) {
    this.french = french;
    this.arabic = arabic;
    this.english = english;
  }

  String in(PaperLanguage language) {
    return language.pick(french, arabic, english);
  }
}
