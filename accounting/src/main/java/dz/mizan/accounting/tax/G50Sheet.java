package dz.mizan.accounting.tax;

import dz.mizan.common.print.Figures;
import dz.mizan.common.print.PaperLanguage;
import dz.mizan.common.print.Table.Column;
import dz.mizan.common.print.sheet.Sheet;
import java.util.List;

/** The worksheet of a return as a sheet, to be copied into the form. */
final class G50Sheet {
  private G50Sheet() {}

  static Sheet of(TaxReturnView view, PaperLanguage language) {
    return new Sheet(
        "g50-%d-%02d".formatted(view.year(), view.month()),
        view.status().equals("DRAFT")
            ? language.pick("G50 - projet", "G50 - مشروع", "G50 - draft")
            : "G50",
        "%02d/%d".formatted(view.month(), view.year()),
        List.of(
            Column.brief(language.pick("Code", "الرمز", "Code")),
            Column.text(language.pick("Nature", "الطبيعة", "Nature")),
            Column.number(language.pick("Base", "الأساس", "Base")),
            Column.number(language.pick("Montant", "المبلغ", "Amount"))),
        view.rows().stream()
            .map(
                row ->
                    Sheet.Row.plain(
                        row.code(),
                        language.pick(row.labelFr(), row.labelAr(), row.labelEn()),
                        row.base(),
                        row.amount()))
            .toList(),
        List.of(
            language.pick("À déposer au plus tard le ", "أجل الإيداع ", "Due on ")
                + Figures.day(view.dueOn())),
        false);
  }
}
