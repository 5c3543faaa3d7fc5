package dz.mizan.hr.paper.transfer;

import dz.mizan.common.print.PaperLanguage;
import dz.mizan.common.print.Table.Column;
import dz.mizan.common.print.sheet.Sheet;
import dz.mizan.common.print.sheet.Sheet.Row;
import dz.mizan.hr.paper.reading.Months;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

/** The order to the bank as rows and columns, and apart from it who is paid otherwise. */
final class TransferSheets {
  private TransferSheets() {}

  static List<Sheet> of(TransferView view, PaperLanguage language) {
    return view.others().isEmpty()
        ? List.of(transfers(view, language))
        : List.of(transfers(view, language), others(view, language));
  }

  private static Sheet transfers(TransferView view, PaperLanguage language) {
    var rows = new ArrayList<Row>();
    int order = 1;
    for (var line : view.lines()) {
      rows.add(
          Row.plain(
              Integer.toString(order++),
              line.number(),
              line.name(),
              line.rib(),
              line.amount(),
              line.reference()));
    }
    rows.add(
        Row.strong(
            Integer.toString(view.count()),
            "",
            language.pick("Total", "المجموع", "Total"),
            view.employer().rib(),
            view.total(),
            view.runNumber()));
    return new Sheet(
        "transfer-" + view.month(),
        language.pick("Ordre de virement des salaires", "أمر بتحويل الأجور", "Salary transfers"),
        period(view, language),
        List.of(
            Column.brief(language.pick("N°", "رقم", "No.")),
            Column.brief(language.pick("Mat.", "التسجيل", "Employee")),
            Column.text(language.pick("Bénéficiaire", "المستفيد", "Beneficiary")),
            Column.brief("RIB"),
            Column.number(language.pick("Montant", "المبلغ", "Amount")),
            Column.brief(language.pick("Motif", "السبب", "Reference"))),
        rows,
        view.payingAccountIsValid()
            ? List.of(view.employer().bank() + " " + view.employer().rib())
            : List.of(
                language.pick(
                    "Le RIB de l’employeur manque ou sa clé est fausse.",
                    "رقم حساب المستخدم غير موجود أو مفتاحه خاطئ.",
                    "The employer’s own account is missing, or its key is wrong.")),
        false);
  }

  private static Sheet others(TransferView view, PaperLanguage language) {
    var rows = new ArrayList<Row>();
    for (var other : view.others()) {
      rows.add(
          Row.plain(
              other.number(), other.name(), other.amount(), reason(other.reason(), language)));
    }
    rows.add(
        Row.strong("", language.pick("À payer", "للدفع", "To be paid"), view.othersTotal(), ""));
    return new Sheet(
        "transfer-" + view.month() + "-others",
        language.pick("Payés autrement", "المدفوع لهم بطريقة أخرى", "Paid otherwise"),
        period(view, language),
        List.of(
            Column.brief(language.pick("Mat.", "التسجيل", "Employee")),
            Column.text(language.pick("Nom et prénom", "اللقب والاسم", "Name")),
            Column.number(language.pick("Net", "الصافي", "Net")),
            Column.text(language.pick("Raison", "السبب", "Reason"))),
        rows,
        List.of(),
        false);
  }

  private static String reason(TransferView.Reason reason, PaperLanguage language) {
    return switch (reason) {
      case NO_ACCOUNT -> language.pick("Pas de compte", "لا حساب", "No account");
      case INVALID_ACCOUNT -> language.pick("RIB faux", "رقم حساب خاطئ", "Account is wrong");
      case NOTHING_TO_PAY -> language.pick("Rien à payer", "لا شيء للدفع", "Nothing to pay");
    };
  }

  private static String period(TransferView view, PaperLanguage language) {
    return Months.text(YearMonth.parse(view.month()), language);
  }
}
