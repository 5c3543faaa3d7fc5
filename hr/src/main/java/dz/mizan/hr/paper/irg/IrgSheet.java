package dz.mizan.hr.paper.irg;

import dz.mizan.common.print.PaperLanguage;
import dz.mizan.common.print.Table.Column;
import dz.mizan.common.print.sheet.Sheet;
import dz.mizan.common.print.sheet.Sheet.Row;
import dz.mizan.hr.paper.reading.Families;
import dz.mizan.hr.paper.reading.Sums;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The yearly list of pay and of the IRG withheld. [K] Its columns are those of the state that goes
 * to the tax office with the form G29; the form itself was not read.
 */
final class IrgSheet {
  private IrgSheet() {}

  static Sheet of(IrgYear.All view, PaperLanguage language) {
    var rows = new ArrayList<Row>();
    for (var person : view.people()) {
      rows.add(
          Row.plain(
              cells(
                  person.sums(),
                  person.number(),
                  person.nin() == null ? "" : person.nin(),
                  person.name(),
                  person.jobTitle(),
                  person.maritalStatus() == null
                      ? ""
                      : Families.status(person.maritalStatus(), language),
                  Integer.toString(person.children()),
                  person.from(),
                  person.to(),
                  Integer.toString(person.monthsPaid()))));
    }
    rows.add(
        Row.strong(
            cells(
                view.totals(),
                "",
                "",
                language.pick("Total", "المجموع", "Total"),
                "",
                "",
                "",
                "",
                "",
                "")));
    return new Sheet(
        "irg-" + view.year(),
        language.pick(
            "État annuel des salaires et de l'IRG retenu",
            "الكشف السنوي للأجور والضريبة المقتطعة",
            "Yearly list of pay and income tax withheld"),
        Integer.toString(view.year()),
        columns(language),
        rows,
        List.of(),
        true);
  }

  private static @Nullable Object[] cells(Sums sums, String... texts) {
    var cells = new ArrayList<@Nullable Object>(List.of(texts));
    cells.add(sums.gross());
    cells.add(sums.cnasEmployee());
    cells.add(sums.taxable());
    cells.add(sums.irg().subtract(sums.irgFlat()));
    cells.add(sums.flatTaxable());
    cells.add(sums.irgFlat());
    cells.add(sums.irg());
    cells.add(sums.net());
    return cells.toArray();
  }

  private static List<Column> columns(PaperLanguage language) {
    return List.of(
        Column.brief(language.pick("Mat.", "الرقم", "No.")),
        Column.brief(language.pick("NIN", "رقم التعريف", "NIN")),
        Column.text(language.pick("Nom et prénom", "اللقب والاسم", "Name"), 3),
        Column.text(language.pick("Fonction", "الوظيفة", "Position"), 2),
        Column.brief(language.pick("Situation", "الحالة", "Status")),
        Column.number(language.pick("Enf.", "أولاد", "Ch.")),
        Column.brief(language.pick("Du", "من", "From")),
        Column.brief(language.pick("Au", "إلى", "To")),
        Column.number(language.pick("Mois", "أشهر", "Months")),
        Column.number(language.pick("Brut", "الخام", "Gross")),
        Column.number(language.pick("SS", "الضمان", "CNAS")),
        Column.number(language.pick("Imposable", "الخاضع", "Taxable")),
        Column.number(language.pick("IRG barème", "ضريبة السلم", "IRG scale")),
        Column.number(language.pick("Imp. 10 %", "الخاضع 10 %", "Flat base")),
        Column.number(language.pick("IRG 10 %", "ضريبة 10 %", "IRG flat")),
        Column.number(language.pick("IRG total", "مجموع الضريبة", "IRG total")),
        Column.number(language.pick("Net", "الصافي", "Net")));
  }
}
