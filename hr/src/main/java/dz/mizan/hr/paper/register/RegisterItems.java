package dz.mizan.hr.paper.register;

import dz.mizan.common.print.PaperLanguage;
import dz.mizan.common.print.Table.Column;
import dz.mizan.common.print.sheet.Sheet;
import dz.mizan.common.print.sheet.Sheet.Row;
import dz.mizan.hr.paper.reading.Months;
import dz.mizan.hr.paper.register.RegisterView.Item;
import dz.mizan.hr.pay.SlipLine;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The items of the register's payslips, and what each nature of pay comes to. */
final class RegisterItems {
  private RegisterItems() {}

  static Sheet of(RegisterView view, PaperLanguage language) {
    var rows = new ArrayList<Row>();
    Map<String, Item> natures = new LinkedHashMap<>();
    for (var line : view.lines()) {
      for (var item : line.items() == null ? List.<Item>of() : line.items()) {
        rows.add(Row.plain(cells(line.number(), line.name(), item)));
        natures.merge(item.code(), item, Item::plus);
      }
    }
    var total = language.pick("Total", "المجموع", "Total");
    natures.values().forEach(nature -> rows.add(Row.strong(cells("", total, nature))));
    return new Sheet(
        "register-items-" + view.month(),
        language.pick(
            "Livre de paie par nature", "دفتر الأجور حسب الطبيعة", "Payroll register by nature"),
        Months.text(YearMonth.parse(view.month()), language),
        List.of(
            Column.brief(language.pick("Mat.", "الرقم", "No.")),
            Column.text(language.pick("Nom et prénom", "اللقب والاسم", "Name"), 2),
            Column.brief(language.pick("Code", "الرمز", "Code")),
            Column.text(language.pick("Libellé", "البيان", "Item"), 2),
            Column.number(language.pick("Gains", "الأرباح", "Earnings")),
            Column.number(language.pick("Retenues", "الاقتطاعات", "Deductions")),
            Column.number(language.pick("Charges pat.", "اشتراك المستخدم", "Employer"))),
        rows,
        List.of(),
        true);
  }

  private static @Nullable Object[] cells(String number, String name, Item item) {
    return new @Nullable Object[] {
      number,
      name,
      item.code(),
      item.label(),
      in(item, SlipLine.Kind.EARNING),
      in(item, SlipLine.Kind.DEDUCTION),
      in(item, SlipLine.Kind.EMPLOYER)
    };
  }

  private static @Nullable BigDecimal in(Item item, SlipLine.Kind kind) {
    return item.kind() == kind ? item.amount() : null;
  }
}
