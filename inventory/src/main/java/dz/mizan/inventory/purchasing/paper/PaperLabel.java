package dz.mizan.inventory.purchasing.paper;

/** What the page says itself; Arabic as in the official texts (decree 05-468). */
enum PaperLabel {
  ORDER("Bon de commande", "سند الطلب"),
  DRAFT("Brouillon", "مسودة"),
  SUPPLIER("Fournisseur", "المورد"),
  DATE("Date", "التاريخ"),
  EXPECTED("Livraison prévue", "التسليم المتوقع"),
  DELIVERY("Livrer à", "مكان التسليم"),
  PAYMENT("Paiement", "الدفع"),
  DAYS("jours", "يوما"),
  REFERENCE("Votre référence", "مرجعكم"),
  NIF("NIF", "رقم التعريف الجبائي"),
  RC("RC", "رقم السجل التجاري"),
  ITEM("Référence", "المرجع"),
  NAME("Désignation", "التعيين"),
  UNIT("Unité", "الوحدة"),
  QUANTITY("Quantité", "الكمية"),
  PRICE("Prix unitaire HT", "سعر الوحدة دون الرسوم"),
  DISCOUNT("Remise %", "التخفيض %"),
  TVA("TVA %", "الرسم على القيمة المضافة %"),
  NET("Montant HT", "المبلغ دون الرسوم"),
  TOTAL_HT("Total HT (DA)", "السعر الإجمالي دون احتساب الرسوم (دج)"),
  TOTAL_TVA("TVA (DA)", "الرسم على القيمة المضافة (دج)"),
  TOTAL_TTC("Total TTC (DA)", "السعر الإجمالي مع احتساب كل الرسوم (دج)"),
  NOTES("Observations", "ملاحظات"),
  SIGNATURE("Cachet et signature", "الختم والتوقيع");

  private final String french;
  private final String arabic;

  PaperLabel(String french, String arabic) {
    this.french = french;
    this.arabic = arabic;
  }

  String in(boolean isArabic) {
    return isArabic ? arabic : french;
  }
}
