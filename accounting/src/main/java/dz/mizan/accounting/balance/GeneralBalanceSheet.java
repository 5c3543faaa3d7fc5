package dz.mizan.accounting.balance;

import dz.mizan.accounting.balance.GeneralBalance.Item;
import dz.mizan.common.print.PaperLanguage;
import dz.mizan.common.print.Table.Column;
import dz.mizan.common.print.sheet.Sheet;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The balance générale as a sheet. */
final class GeneralBalanceSheet {
  private GeneralBalanceSheet() {}

  static Sheet of(GeneralBalance view, int columns, PaperLanguage language) {
    var rows = new ArrayList<Sheet.Row>();
    for (var item : view.items()) {
      var cells = cells(item, columns);
      rows.add(item.sum() ? Sheet.Row.strong(cells) : Sheet.Row.plain(cells));
    }
    rows.add(Sheet.Row.strong(cells(view.total(), columns)));
    return new Sheet(
        "general-balance",
        language.pick("Balance générale", "ميزان المراجعة العام", "General balance"),
        language
            .pick(
                "Du mois %1$02d au mois %2$02d de %3$d",
                "من الشهر %1$02d إلى الشهر %2$02d من %3$d",
                "From month %1$02d to month %2$02d of %3$d")
            .formatted(view.from(), view.to(), view.year()),
        heads(columns, language),
        rows,
        List.of(),
        columns == 6);
  }

  private static List<Column> heads(int columns, PaperLanguage language) {
    var heads = new ArrayList<Column>();
    heads.add(Column.brief(language.pick("Compte", "الحساب", "Account")));
    heads.add(Column.text(language.pick("Intitulé", "البيان", "Name")));
    if (columns == 6) {
      heads.add(Column.number(language.pick("Ouverture débit", "الافتتاح مدين", "Opening debit")));
      heads.add(
          Column.number(language.pick("Ouverture crédit", "الافتتاح دائن", "Opening credit")));
    }
    if (columns >= 4) {
      heads.add(Column.number(language.pick("Mouvement débit", "الحركة مدين", "Debit")));
      heads.add(Column.number(language.pick("Mouvement crédit", "الحركة دائن", "Credit")));
    }
    heads.add(Column.number(language.pick("Solde débiteur", "الرصيد المدين", "Debit balance")));
    heads.add(Column.number(language.pick("Solde créditeur", "الرصيد الدائن", "Credit balance")));
    return heads;
  }

  private static @Nullable Object[] cells(Item item, int columns) {
    var cells = new ArrayList<@Nullable Object>();
    cells.add(item.account());
    cells.add(item.name());
    if (columns == 6) {
      cells.add(item.openingDebit());
      cells.add(item.openingCredit());
    }
    if (columns >= 4) {
      cells.add(item.debit());
      cells.add(item.credit());
    }
    cells.add(item.balanceDebit());
    cells.add(item.balanceCredit());
    return cells.toArray();
  }
}
