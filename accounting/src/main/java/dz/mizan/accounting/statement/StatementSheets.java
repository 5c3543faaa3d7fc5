package dz.mizan.accounting.statement;

import dz.mizan.common.print.PaperLanguage;
import dz.mizan.common.print.Table.Column;
import dz.mizan.common.print.sheet.Sheet;
import dz.mizan.common.print.sheet.Sheet.Row;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The statements as sheets, to be printed. */
final class StatementSheets {
  private final PaperLanguage language;

  StatementSheets(PaperLanguage language) {
    this.language = language;
  }

  List<Sheet> balanceSheet(StatementView view) {
    int end = 0;
    while (end < view.lines().size() && !view.lines().get(end).code().equals("total-assets")) {
      end++;
    }
    int cut = Math.min(end + 1, view.lines().size());
    var title = language.pick("Bilan", "الميزانية", "Balance sheet");
    var assets = new ArrayList<Row>();
    for (var line : view.lines().subList(0, cut)) {
      assets.add(row(line, line.gross(), line.deduction(), line.amount(), line.previous()));
    }
    return List.of(
        new Sheet(
            "balance-sheet",
            title + language.pick(" - actif", " - الأصول", " - assets"),
            period(view.year(), view.month()),
            List.of(
                Column.text(rubric()),
                Column.number(language.pick("Brut", "الإجمالي", "Gross")),
                Column.number(
                    language.pick("Amort. et pertes", "الاهتلاكات والخسائر", "Deductions")),
                Column.number(language.pick("Net N", "الصافي ن", "Net N")),
                Column.number(language.pick("Net N-1", "الصافي ن-1", "Net N-1"))),
            assets,
            List.of(),
            false),
        twoYears(
            "liabilities",
            title + language.pick(" - passif", " - الخصوم", " - liabilities"),
            view,
            view.lines().subList(cut, view.lines().size()),
            List.of()));
  }

  Sheet incomeStatement(StatementView view) {
    return twoYears(
        "income-statement",
        language.pick(
            "Compte de résultat par nature",
            "حساب النتائج حسب الطبيعة",
            "Income statement by nature"),
        view,
        view.lines(),
        List.of());
  }

  Sheet cashFlow(StatementView view) {
    var more = new ArrayList<Row>();
    var treasury = view.treasury();
    if (treasury != null) {
      more.add(
          Row.plain(
              language.pick(
                  "Trésorerie à l'ouverture", "الخزينة عند الافتتاح", "Treasury at the beginning"),
              treasury.opening(),
              treasury.previousOpening()));
      more.add(
          Row.strong(
              language.pick(
                  "Trésorerie à la clôture", "الخزينة عند الإقفال", "Treasury at the end"),
              treasury.closing(),
              treasury.previousClosing()));
      more.add(
          Row.plain(
              language.pick(
                  "Rapprochement avec le résultat comptable",
                  "المقاربة مع النتيجة المحاسبية",
                  "Accounting result, for comparison"),
              treasury.result(),
              null));
    }
    return twoYears(
        "cash-flow",
        language.pick(
            "Tableau des flux de trésorerie (méthode directe)",
            "جدول سيولة الخزينة (الطريقة المباشرة)",
            "Cash flow statement (direct method)"),
        view,
        view.lines(),
        more);
  }

  Sheet equity(EquityView view) {
    var columns = new ArrayList<Column>();
    columns.add(Column.brief(language.pick("Exercice", "السنة", "Year")));
    columns.add(Column.text(rubric()));
    view.columns().forEach(column -> columns.add(Column.number(column.label())));
    columns.add(Column.number(language.pick("Total", "المجموع", "Total")));
    var rows = new ArrayList<Row>();
    for (var each : view.rows()) {
      var cells = new ArrayList<@Nullable Object>();
      cells.add(Integer.toString(each.year()));
      cells.add(each.label());
      each.amounts().forEach(amount -> cells.add(new BigDecimal(amount)));
      cells.add(each.total());
      boolean isBalance = each.code().equals("opening") || each.code().equals("closing");
      rows.add(isBalance ? Row.strong(cells.toArray()) : Row.plain(cells.toArray()));
    }
    return new Sheet(
        "equity-changes",
        language.pick(
            "État de variation des capitaux propres",
            "جدول تغير الأموال الخاصة",
            "Statement of changes in equity"),
        period(view.year(), view.month()),
        columns,
        rows,
        List.of(),
        true);
  }

  List<Sheet> inventoryBook(InventoryBook.View view) {
    var rows = new ArrayList<Row>();
    var debit = BigDecimal.ZERO.setScale(2);
    var credit = BigDecimal.ZERO.setScale(2);
    for (var item : view.items()) {
      rows.add(Row.plain(item.account(), item.name(), item.debit(), item.credit()));
      debit = debit.add(item.debit());
      credit = credit.add(item.credit());
    }
    rows.add(Row.strong("", language.pick("Total", "المجموع", "Total"), debit, credit));
    var sheets = new ArrayList<Sheet>();
    sheets.add(
        new Sheet(
            "inventory-book",
            language.pick("Livre d'inventaire", "دفتر الجرد", "Inventory book"),
            period(view.year(), view.month()),
            List.of(
                Column.brief(language.pick("Compte", "الحساب", "Account")),
                Column.text(language.pick("Intitulé", "البيان", "Name")),
                Column.number(language.pick("Débit", "مدين", "Debit")),
                Column.number(language.pick("Crédit", "دائن", "Credit"))),
            rows,
            List.of(),
            false));
    sheets.addAll(balanceSheet(view.balanceSheet()));
    sheets.add(incomeStatement(view.incomeStatement()));
    return sheets;
  }

  private Sheet twoYears(
      String name,
      String title,
      StatementView view,
      List<StatementView.Line> lines,
      List<Row> more) {
    var rows = new ArrayList<Row>();
    lines.forEach(line -> rows.add(row(line, line.amount(), line.previous())));
    rows.addAll(more);
    return new Sheet(
        name,
        title,
        period(view.year(), view.month()),
        List.of(
            Column.text(rubric()),
            Column.number(language.pick("N", "ن", "N")),
            Column.number(language.pick("N-1", "ن-1", "N-1"))),
        rows,
        List.of(),
        false);
  }

  private static Row row(StatementView.Line line, @Nullable BigDecimal... amounts) {
    var cells = new ArrayList<@Nullable Object>();
    cells.add(line.label());
    cells.addAll(Arrays.asList(amounts));
    return switch (line.kind()) {
      case "heading" -> Row.group(line.label());
      case "total" -> Row.strong(cells.toArray());
      default -> Row.plain(cells.toArray());
    };
  }

  private String rubric() {
    return language.pick("Rubrique", "البيان", "Line");
  }

  private String period(int year, int month) {
    return month == 12
        ? language.pick("Exercice ", "السنة المالية ", "Fiscal year ") + year
        : language
            .pick(
                "Du 01/01/%1$d au mois %2$02d/%1$d",
                "من 01/01/%1$d إلى شهر %2$02d/%1$d", "From 01/01/%1$d to month %2$02d/%1$d")
            .formatted(year, month);
  }
}
