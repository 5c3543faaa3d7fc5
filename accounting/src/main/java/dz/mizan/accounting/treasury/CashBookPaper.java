package dz.mizan.accounting.treasury;

import dz.mizan.accounting.settings.Setting;
import dz.mizan.accounting.settings.SettingValues;
import dz.mizan.common.print.Figures;
import dz.mizan.common.print.Letterhead;
import dz.mizan.common.print.Paper;
import dz.mizan.common.print.PaperLanguage;
import dz.mizan.common.print.Signatures;
import dz.mizan.common.print.Table;
import dz.mizan.common.print.Totals;
import java.util.ArrayList;
import java.util.List;

/** The book of a till as a paper: livre de caisse. */
final class CashBookPaper {
  private final PaperLanguage language;
  private final Figures figures;

  private CashBookPaper(PaperLanguage language) {
    this.language = language;
    this.figures = new Figures(language);
  }

  /**
   * @param registered the name of the company's sign-up, for one that has set no other
   */
  static Paper of(CashBook book, SettingValues company, String registered, PaperLanguage language) {
    return new CashBookPaper(language).paper(book, company, registered);
  }

  private Paper paper(CashBook book, SettingValues company, String registered) {
    boolean isTill = book.account().isTill();
    return Paper.in(
            language,
            isTill
                ? language.pick("Livre de caisse", "دفتر الصندوق", "Cash register book")
                : language.pick("Livre de banque", "دفتر البنك", "Bank book"),
            letterhead(company, registered))
        .fact(language.pick("Compte", "الحساب", "Account"), book.account().name())
        .fact(language.pick("Du", "من", "From"), Figures.day(book.from()))
        .fact(language.pick("Au", "إلى", "To"), Figures.day(book.to()))
        .add(table(book))
        .add(
            Totals.empty()
                .add(
                    language.pick("Solde initial", "الرصيد الافتتاحي", "Opening"),
                    figures.money(book.opening(), book.account().currency()))
                .add(
                    language.pick("Entrées", "المداخيل", "In"),
                    figures.money(book.in(), book.account().currency()))
                .add(
                    language.pick("Sorties", "المخارج", "Out"),
                    figures.money(book.out(), book.account().currency()))
                .grand(
                    language.pick("Solde final", "الرصيد الختامي", "Closing"),
                    figures.money(book.closing(), book.account().currency())))
        .add(
            Signatures.of(
                language.pick("Le caissier", "أمين الصندوق", "Cashier"),
                language.pick("La direction", "الإدارة", "Management")))
        .done();
  }

  private Letterhead letterhead(SettingValues company, String registered) {
    var own = company.text(Setting.COMPANY_NAME);
    var name = own.isBlank() ? registered : own;
    var arabic = company.text(Setting.COMPANY_NAME_AR);
    boolean isArabic = language == PaperLanguage.AR && !arabic.isBlank();
    return Letterhead.of(isArabic ? arabic : name)
        .otherName(isArabic ? name : arabic)
        .line(
            ", ",
            company.text(Setting.ADDRESS),
            company.text(Setting.COMMUNE),
            company.text(Setting.WILAYA))
        .identifier("RC", company.text(Setting.RC))
        .identifier("NIF", company.text(Setting.NIF))
        .identifier("NIS", company.text(Setting.NIS))
        .identifier("AI", company.text(Setting.AI));
  }

  private Table table(CashBook book) {
    var rows = new ArrayList<Table.Row>();
    var opening = language.pick("Solde à nouveau", "رصيد منقول", "Brought forward");
    var closing = language.pick("Solde du jour", "رصيد اليوم", "Balance of the day");
    for (var day : book.days()) {
      rows.add(Table.Row.group(Figures.day(day.date())));
      rows.add(Table.Row.of("", opening, "", "", "", figures.amount(day.opening())));
      day.lines().forEach(line -> rows.add(row(line)));
      rows.add(
          Table.Row.strong(
              "",
              closing,
              "",
              figures.amount(day.in()),
              figures.amount(day.out()),
              figures.amount(day.closing())));
    }
    return new Table(
        List.of(
            Table.Column.brief(language.pick("Pièce", "الوثيقة", "Entry")),
            Table.Column.text(language.pick("Libellé", "البيان", "Label"), 3),
            Table.Column.text(language.pick("Référence", "المرجع", "Reference"), 1),
            Table.Column.number(language.pick("Entrée", "دخول", "In")),
            Table.Column.number(language.pick("Sortie", "خروج", "Out")),
            Table.Column.number(language.pick("Solde", "الرصيد", "Balance"))),
        rows);
  }

  private Table.Row row(CashBook.Line line) {
    var reference = line.reference();
    return Table.Row.of(
        line.journal() + " " + line.number(),
        line.label(),
        reference == null ? "" : reference,
        figures.amountOrBlank(line.in()),
        figures.amountOrBlank(line.out()),
        figures.amount(line.balance()));
  }
}
