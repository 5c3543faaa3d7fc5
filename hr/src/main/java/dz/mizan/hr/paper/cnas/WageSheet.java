package dz.mizan.hr.paper.cnas;

import dz.mizan.common.print.Figures;
import dz.mizan.common.print.PaperLanguage;
import dz.mizan.common.print.Table.Column;
import dz.mizan.common.print.sheet.Sheet;
import dz.mizan.common.print.sheet.Sheet.Row;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Wages of a year as rows and columns. */
final class WageSheet {
  private final PaperLanguage language;

  WageSheet(PaperLanguage language) {
    this.language = language;
  }

  Sheet of(DasView view) {
    var rows = new ArrayList<Row>();
    for (var line : view.lines()) {
      var cells = new ArrayList<@Nullable Object>();
      cells.add(line.number());
      cells.add(line.nss() == null ? "" : line.nss());
      cells.add(line.lastName() + " " + line.firstName());
      cells.add(Figures.day(line.bornOn()));
      cells.add(Figures.day(line.hiredOn()));
      cells.add(Figures.day(line.leftOn()));
      cells.add(Integer.toString(line.months()));
      for (var quarter : line.quarters()) {
        cells.add(Integer.toString(quarter.days()));
        cells.add(quarter.base());
      }
      cells.add(line.total());
      rows.add(Row.plain(cells.toArray()));
    }
    var sums = new ArrayList<@Nullable Object>(List.of("", "", total(), "", "", "", ""));
    for (var quarter : view.quarters()) {
      sums.add("");
      sums.add(new BigDecimal(quarter));
    }
    sums.add(view.total());
    rows.add(Row.strong(sums.toArray()));
    return new Sheet(
        "wages-" + view.year(),
        language.pick(
            "Déclaration annuelle des salaires (DAS)",
            "التصريح السنوي بالأجور",
            "Yearly declaration of wages (DAS)"),
        Integer.toString(view.year()),
        wageColumns(),
        rows,
        missing(view),
        true);
  }

  private List<Column> wageColumns() {
    var columns = new ArrayList<Column>();
    columns.add(Column.brief(language.pick("Mat.", "الرقم", "No.")));
    columns.add(Column.brief(language.pick("N° SS", "رقم الضمان", "NSS")));
    columns.add(Column.text(language.pick("Nom et prénom", "اللقب والاسم", "Name")));
    columns.add(Column.brief(language.pick("Né(e) le", "تاريخ الميلاد", "Born")));
    columns.add(Column.brief(language.pick("Entrée", "الدخول", "Hired")));
    columns.add(Column.brief(language.pick("Sortie", "الخروج", "Left")));
    columns.add(Column.number(language.pick("Mois", "أشهر", "Months")));
    for (int q = 1; q <= 4; q++) {
      var quarter = language.pick("T", "ث", "Q") + q;
      columns.add(Column.number(language.pick("J ", "أيام ", "Days ") + quarter));
      columns.add(Column.number(quarter));
    }
    columns.add(Column.number(total()));
    return columns;
  }

  private List<String> missing(DasView view) {
    var notes = new ArrayList<String>();
    for (var gap : DasView.Gap.values()) {
      var found = view.missing().stream().filter(one -> one.gap() == gap).toList();
      if (!found.isEmpty()) {
        var numbers = found.stream().map(DasView.Missing::number).filter(Objects::nonNull).toList();
        notes.add(
            language.pick("Manque : ", "ينقص: ", "Missing: ")
                + text(gap)
                + (numbers.isEmpty() ? "" : " - " + String.join(", ", numbers)));
      }
    }
    return notes;
  }

  private String text(DasView.Gap gap) {
    return switch (gap) {
      case EMPLOYER_NUMBER ->
          language.pick("numéro d’employeur CNAS", "رقم المستخدم", "employer number at the CNAS");
      case AGENCY_CODE -> language.pick("code de l’agence CNAS", "رمز الوكالة", "agency code");
      case NSS -> language.pick("n° de sécurité sociale", "رقم الضمان الاجتماعي", "NSS");
      case BIRTH_DATE -> language.pick("date de naissance", "تاريخ الميلاد", "date of birth");
    };
  }

  private String total() {
    return language.pick("Total", "المجموع", "Total");
  }
}
