package dz.mizan.accounting.register;

import dz.mizan.common.print.Figures;
import dz.mizan.common.print.PaperLanguage;
import dz.mizan.common.print.Table.Column;
import dz.mizan.common.print.sheet.Sheet;
import dz.mizan.common.print.sheet.Sheet.Row;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The registers as sheets, to be printed. */
final class RegisterSheets {
  private static final BigDecimal NOTHING = BigDecimal.ZERO.setScale(2);

  private final PaperLanguage language;

  RegisterSheets(PaperLanguage language) {
    this.language = language;
  }

  Sheet ledger(LedgerPage page) {
    var openings = new TreeMap<String, LedgerPage.Opening>();
    page.openings().forEach(opening -> openings.put(opening.account(), opening));
    var accounts = new TreeMap<String, List<LedgerPage.Item>>();
    page.openings().forEach(opening -> accounts.put(opening.account(), new ArrayList<>()));
    page.items()
        .forEach(
            item -> accounts.computeIfAbsent(item.account(), key -> new ArrayList<>()).add(item));
    var rows = new ArrayList<Row>();
    accounts.forEach((account, items) -> account(rows, account, openings.get(account), items));
    return new Sheet(
        "general-ledger",
        language.pick("Grand livre", "دفتر الأستاذ العام", "General ledger"),
        Figures.day(page.from()) + " - " + Figures.day(page.to()),
        List.of(
            Column.brief(language.pick("Date", "التاريخ", "Date")),
            Column.brief(language.pick("Pièce", "القيد", "Entry")),
            Column.text(language.pick("Libellé", "البيان", "Label"), 2),
            Column.number(language.pick("Débit", "مدين", "Debit")),
            Column.number(language.pick("Crédit", "دائن", "Credit")),
            Column.number(language.pick("Solde", "الرصيد", "Balance"))),
        rows,
        List.of(),
        true);
  }

  private void account(
      List<Row> rows,
      String account,
      LedgerPage.@Nullable Opening opening,
      List<LedgerPage.Item> items) {
    rows.add(Row.group(opening == null ? account : account + " " + opening.name()));
    var balance = opening == null ? NOTHING : opening.balance();
    if (opening != null) {
      rows.add(
          Row.plain(
              "",
              "",
              language.pick("À-nouveau", "رصيد افتتاحي", "Opening balance"),
              null,
              null,
              balance));
    }
    var debit = NOTHING;
    var credit = NOTHING;
    for (var item : items) {
      rows.add(
          Row.plain(
              Figures.day(item.date()),
              item.journal() + " " + item.number(),
              item.label(),
              item.debit(),
              item.credit(),
              item.balance()));
      debit = debit.add(item.debit());
      credit = credit.add(item.credit());
      balance = item.balance();
    }
    rows.add(
        Row.strong(
            "", "", language.pick("Total ", "مجموع ", "Total ") + account, debit, credit, balance));
  }

  Sheet journal(JournalPage page) {
    var rows = new ArrayList<Row>();
    var debit = NOTHING;
    var credit = NOTHING;
    for (var item : page.items()) {
      rows.add(
          Row.plain(
              item.journal() + " " + item.number(),
              Figures.day(item.date()),
              item.account(),
              item.label(),
              item.debit(),
              item.credit()));
      debit = debit.add(item.debit());
      credit = credit.add(item.credit());
    }
    rows.add(Row.strong("", "", "", language.pick("Total", "المجموع", "Total"), debit, credit));
    return new Sheet(
        "journal",
        language.pick("Journal", "دفتر اليومية", "Journal"),
        Figures.day(page.from()) + " - " + Figures.day(page.to()),
        List.of(
            Column.brief(language.pick("Pièce", "القيد", "Entry")),
            Column.brief(language.pick("Date", "التاريخ", "Date")),
            Column.brief(language.pick("Compte", "الحساب", "Account")),
            Column.text(language.pick("Libellé", "البيان", "Label")),
            Column.number(language.pick("Débit", "مدين", "Debit")),
            Column.number(language.pick("Crédit", "دائن", "Credit"))),
        rows,
        List.of(),
        false);
  }

  Sheet centralising(CentralisingJournal.View view) {
    var rows = new ArrayList<Row>();
    var months = new HashMap<Integer, BigDecimal>();
    view.items().forEach(item -> months.merge(item.month(), item.total(), BigDecimal::add));
    for (int i = 0; i < view.items().size(); i++) {
      var item = view.items().get(i);
      rows.add(
          Row.plain(
              "%02d/%d".formatted(item.month(), view.year()),
              item.journal(),
              item.name(),
              item.firstNumber() + " - " + item.lastNumber(),
              item.total(),
              item.total()));
      if (i + 1 == view.items().size() || view.items().get(i + 1).month() != item.month()) {
        var total = months.get(item.month());
        rows.add(
            Row.strong("%02d/%d".formatted(item.month(), view.year()), "", "", "", total, total));
      }
    }
    return new Sheet(
        "centralising-journal",
        language.pick("Journal centralisateur", "دفتر اليومية المركزي", "Centralising journal"),
        language.pick("Exercice ", "السنة المالية ", "Fiscal year ") + view.year(),
        List.of(
            Column.brief(language.pick("Mois", "الشهر", "Month")),
            Column.brief(language.pick("Journal", "اليومية", "Journal")),
            Column.text(language.pick("Intitulé", "البيان", "Name")),
            Column.brief(language.pick("Numéros", "الأرقام", "Numbers")),
            Column.number(language.pick("Débit", "مدين", "Debit")),
            Column.number(language.pick("Crédit", "دائن", "Credit"))),
        rows,
        List.of(),
        false);
  }
}
