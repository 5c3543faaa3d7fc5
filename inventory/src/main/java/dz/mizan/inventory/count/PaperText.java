package dz.mizan.inventory.count;

import java.util.Locale;

/** What is printed on the papers of a count, in French, Arabic and English. */
enum PaperText {
  SHEET("Feuille de comptage", "ورقة الجرد", "Count sheet"),
  BOOK("Livre d'inventaire", "دفتر الجرد", "Inventory book"),
  BOOK_LAW(
      "Inventaire physique (code de commerce, art. 10)",
      "الجرد المادي (القانون التجاري، المادة 10)",
      "Physical inventory (Code de commerce, art. 10)"),
  BLIND(
      "Comptage à l'aveugle : inscrire ce qui est compté, sans consulter le stock théorique.",
      "جرد أعمى: يُكتب ما تم عدّه دون الاطلاع على المخزون النظري.",
      "Blind count: write what you count, without looking at the expected stock."),
  NUMBER("Numéro", "الرقم", "Number"),
  DATE("Date d'inventaire", "تاريخ الجرد", "Date"),
  WAREHOUSE("Magasin", "المستودع", "Warehouse"),
  ADDRESS("Adresse", "العنوان", "Address"),
  NAME("Objet", "الموضوع", "Subject"),
  LINES("Lignes", "عدد الأسطر", "Lines"),
  LINE("N°", "رقم", "No."),
  LOCATION("Emplacement", "الموقع", "Location"),
  SKU("Référence", "المرجع", "SKU"),
  PRODUCT("Désignation", "التسمية", "Product"),
  LOT("Lot / série", "الحصة / التسلسل", "Lot / serial"),
  EXPIRES("Péremption", "انتهاء الصلاحية", "Expires"),
  UNIT("Unité", "الوحدة", "Unit"),
  COUNTED("Quantité comptée", "الكمية المحسوبة", "Counted"),
  REMARKS("Observations", "ملاحظات", "Remarks"),
  EXPECTED("Théorique", "النظري", "Expected"),
  QUANTITY("Quantité", "الكمية", "Quantity"),
  DIFFERENCE("Écart", "الفارق", "Difference"),
  UNIT_COST("Coût unitaire (DA)", "التكلفة الوحدوية (دج)", "Unit cost (DZD)"),
  VALUE("Valeur (DA)", "القيمة (دج)", "Value (DZD)"),
  DIFFERENCE_VALUE("Valeur de l'écart (DA)", "قيمة الفارق (دج)", "Value of difference (DZD)"),
  TOTAL("Total général", "المجموع العام", "Grand total"),
  NOT_COUNTED("non compté", "لم يُحسب", "not counted"),
  APPROVED("Approuvé le", "تمت المصادقة في", "Approved on"),
  FIRST_COUNTER("Compteur 1", "العادّ 1", "Counter 1"),
  SECOND_COUNTER("Compteur 2", "العادّ 2", "Counter 2"),
  CONTROLLER("Contrôleur", "المراقب", "Controller"),
  STOREKEEPER("Magasinier", "أمين المستودع", "Storekeeper"),
  ACCOUNTANT("Comptable", "المحاسب", "Accountant"),
  MANAGER("Gérant", "المسير", "Manager"),
  SIGNATURE("Nom, date, signature", "الاسم، التاريخ، التوقيع", "Name, date, signature");

  private final String french;
  private final String arabic;
  private final String english;

  PaperText(String french, String arabic, String english) {
    this.french = french;
    this.arabic = arabic;
    this.english = english;
  }

  String in(Locale language) {
    return switch (language.getLanguage()) {
      case "ar" -> arabic;
      case "en" -> english;
      default -> french;
    };
  }
}
