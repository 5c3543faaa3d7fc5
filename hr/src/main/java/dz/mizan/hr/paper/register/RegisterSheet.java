package dz.mizan.hr.paper.register;

import dz.mizan.common.print.PaperLanguage;
import dz.mizan.common.print.Table.Column;
import dz.mizan.common.print.sheet.Sheet;
import dz.mizan.common.print.sheet.Sheet.Row;
import dz.mizan.hr.paper.reading.Months;
import dz.mizan.hr.paper.reading.Sums;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The register as rows and columns. */
final class RegisterSheet {
  private RegisterSheet() {}

  static Sheet of(RegisterView view, PaperLanguage language) {
    var rows = new ArrayList<Row>();
    var base = BigDecimal.ZERO;
    var other = BigDecimal.ZERO;
    for (var line : view.lines()) {
      rows.add(
          row(
              false,
              line.number(),
              line.name(),
              line.jobTitle(),
              line.daysPaid().stripTrailingZeros().toPlainString(),
              line.base(),
              line.otherEarnings(),
              line.sums()));
      base = base.add(line.base());
      other = other.add(line.otherEarnings());
    }
    rows.add(
        row(
            true,
            "",
            language.pick("Total", "المجموع", "Total"),
            Integer.toString(view.lines().size()),
            "",
            base,
            other,
            view.totals()));
    return new Sheet(
        "register-" + view.month(),
        language.pick("Livre de paie", "دفتر الأجور", "Payroll register"),
        Months.text(YearMonth.parse(view.month()), language),
        columns(language),
        rows,
        List.of(),
        true);
  }

  private static Row row(
      boolean isSum,
      String number,
      String name,
      String job,
      @Nullable String days,
      BigDecimal base,
      BigDecimal other,
      Sums sums) {
    Object[] cells = {
      number,
      name,
      job,
      days,
      base,
      other,
      sums.gross(),
      sums.cnasEmployee(),
      sums.taxable().add(sums.flatTaxable()),
      sums.irg(),
      sums.otherDeductions(),
      sums.net(),
      sums.cnasEmployer()
    };
    return isSum ? Row.strong(cells) : Row.plain(cells);
  }

  private static List<Column> columns(PaperLanguage language) {
    return List.of(
        Column.brief(language.pick("Mat.", "الرقم", "No.")),
        Column.text(language.pick("Nom et prénom", "اللقب والاسم", "Name"), 3),
        Column.text(language.pick("Fonction", "الوظيفة", "Position"), 2),
        Column.number(language.pick("Jours", "الأيام", "Days")),
        Column.number(language.pick("Base", "القاعدي", "Base")),
        Column.number(language.pick("Autres gains", "أرباح أخرى", "Other earnings")),
        Column.number(language.pick("Brut", "الخام", "Gross")),
        Column.number(language.pick("Retenue SS", "اشتراك الأجير", "CNAS")),
        Column.number(language.pick("Imposable", "الخاضع للضريبة", "Taxable")),
        Column.number("IRG"),
        Column.number(language.pick("Autres ret.", "اقتطاعات أخرى", "Other")),
        Column.number(language.pick("Net", "الصافي", "Net")),
        Column.number(language.pick("Charges pat.", "اشتراك المستخدم", "Employer")));
  }
}
