package dz.mizan.hr.paper.cnas;

import dz.mizan.common.print.Figures;
import dz.mizan.common.print.PaperLanguage;
import dz.mizan.common.print.Table.Column;
import dz.mizan.common.print.sheet.Sheet;
import dz.mizan.common.print.sheet.Sheet.Row;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Contributions as rows and columns. */
final class ContributionSheet {
  private static final String DINARS = "%s : %s DA";

  private final PaperLanguage language;
  private final Figures figures;

  ContributionSheet(PaperLanguage language) {
    this.language = language;
    this.figures = new Figures(language);
  }

  Sheet of(DacView view) {
    var rows = new ArrayList<Row>();
    for (var branch : view.branches()) {
      rows.add(
          Row.plain(
              branch.code(),
              branch.label(),
              branch.base(),
              plain(branch.rate()),
              branch.employer(),
              branch.employee(),
              branch.fund(),
              branch.total()));
    }
    rows.add(
        Row.strong(
            "",
            total(),
            view.base(),
            "",
            sum(view, DacView.Branch::employer),
            sum(view, DacView.Branch::employee),
            sum(view, DacView.Branch::fund),
            view.total()));
    return new Sheet(
        "contributions-" + view.period(),
        language.pick(
            "Déclaration des cotisations (DAC)",
            "التصريح بالاشتراكات",
            "Statement of contributions (DAC)"),
        Figures.day(view.from()) + " - " + Figures.day(view.to()),
        List.of(
            Column.brief(language.pick("Code", "الرمز", "Code")),
            Column.text(language.pick("Branche", "الفرع", "Branch")),
            Column.number(language.pick("Assiette", "الوعاء", "Base")),
            Column.number(language.pick("Taux %", "النسبة %", "Rate %")),
            Column.number(language.pick("Employeur", "المستخدم", "Employer")),
            Column.number(language.pick("Salarié", "الأجير", "Employee")),
            Column.number(language.pick("Œuvres soc.", "الخدمات الاجتماعية", "Fund")),
            Column.number(total())),
        rows,
        notes(view),
        false);
  }

  private List<String> notes(DacView view) {
    return List.of(
        language
            .pick(
                "Effectif : %d, entrées : %d, sorties : %d",
                "العدد: %d، الداخلون: %d، الخارجون: %d", "Employees: %d, hired: %d, left: %d")
            .formatted(view.employees(), view.entered(), view.left()),
        language.pick("À payer au plus tard le ", "يدفع قبل ", "To be paid by ")
            + Figures.day(view.dueOn()),
        DINARS.formatted(
            language.pick(
                "Retenu et chargé sur les bulletins", "المقتطع في الكشوف", "On the payslips"),
            figures.amount(view.onPayslips())),
        DINARS.formatted(
            language.pick("Écart d'arrondi", "فرق التقريب", "Difference by rounding"),
            figures.amount(view.difference())));
  }

  private static BigDecimal sum(DacView view, Function<DacView.Branch, BigDecimal> of) {
    return view.branches().stream().map(of).reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static String plain(BigDecimal rate) {
    return rate.stripTrailingZeros().toPlainString();
  }

  private String total() {
    return language.pick("Total", "المجموع", "Total");
  }
}
