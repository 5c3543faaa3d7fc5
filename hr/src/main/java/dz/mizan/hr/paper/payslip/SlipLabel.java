package dz.mizan.hr.paper.payslip;

import dz.mizan.common.print.PaperLanguage;

/** The words of a payslip. */
enum SlipLabel {
  REGULAR("Bulletin de paie", "كشف الراتب", "Payslip"),
  THIRTEENTH("Bulletin de paie - 13e mois", "كشف الراتب - الشهر الثالث عشر", "Payslip, 13th month"),
  BACK_PAY("Bulletin de paie - rappel", "كشف الراتب - مخلفات", "Payslip, back pay"),
  SETTLEMENT(
      "Bulletin de paie - solde de tout compte",
      "كشف الراتب - تصفية كل حساب",
      "Payslip, final settlement"),
  PERIOD("Période", "الفترة", "Period"),
  FROM_TO("Du - au", "من - إلى", "From - to"),
  COVERS("Rappel de", "مخلفات شهر", "Back pay of"),
  PAID_ON("Payé le", "تاريخ الدفع", "Paid on"),
  RUN("Paie n°", "رقم الأجور", "Payroll no."),
  EMPLOYEE("Salarié", "الأجير", "Employee"),
  NUMBER("Matricule", "رقم التسجيل", "Employee no."),
  NSS("N° sécurité sociale", "رقم الضمان الاجتماعي", "Social security no."),
  JOB("Fonction", "الوظيفة", "Position"),
  DEPARTMENT("Service", "المصلحة", "Department"),
  HIRED("Date d’entrée", "تاريخ التوظيف", "Hired on"),
  LEFT("Date de sortie", "تاريخ المغادرة", "Left on"),
  SITUATION("Situation familiale", "الحالة العائلية", "Family"),
  WORK("Paie du mois", "أجر الشهر", "This month"),
  DAYS("Jours payés", "الأيام المدفوعة", "Days paid"),
  HOURS("Heures payées", "الساعات المدفوعة", "Hours paid"),
  BASE_SALARY("Salaire de base", "الأجر القاعدي", "Base salary"),
  MODE("Mode de paiement", "طريقة الدفع", "Paid by"),
  ACCOUNT("Compte", "الحساب", "Account"),
  LEAVE("Solde de congé", "رصيد العطلة", "Leave balance"),
  CODE("Code", "الرمز", "Code"),
  LABEL("Libellé", "البيان", "Item"),
  BASE("Base", "الأساس", "Base"),
  RATE("Taux / nombre", "النسبة / العدد", "Rate / number"),
  PERCENT("Taux", "النسبة", "Rate"),
  GAIN("Gains", "الأرباح", "Earnings"),
  DEDUCTION("Retenues", "الاقتطاعات", "Deductions"),
  TOTAL("Total", "المجموع", "Total"),
  EMPLOYER_SHARE("Charges de l’employeur", "اشتراكات المستخدم", "Employer’s contributions"),
  AMOUNT("Montant", "المبلغ", "Amount"),
  MONTH("Mois", "الشهر", "Month"),
  YEAR("Cumul de l’année", "المجموع السنوي", "Year to date"),
  GROSS("Salaire brut", "الأجر الخام", "Gross"),
  CONTRIBUTABLE("Soumis à cotisation", "الخاضع للاشتراك", "Subject to CNAS"),
  TAXABLE("Imposable à l’IRG", "الخاضع للضريبة", "Subject to IRG"),
  EMPLOYEE_SHARE("Retenue sécurité sociale", "اشتراك الأجير", "Employee’s contribution"),
  IRG("IRG", "الضريبة على الدخل", "Income tax (IRG)"),
  NET("Net à payer", "الصافي للدفع", "Net to pay"),
  PROVISIONAL("PROVISOIRE", "مؤقت", "PROVISIONAL"),
  FOR_EMPLOYER("L’employeur", "المستخدم", "The employer"),
  KEEP(
      "Dans votre intérêt, conservez ce bulletin sans limitation de durée.",
      "لمصلحتكم، احتفظوا بهذا الكشف دون تحديد المدة.",
      "Keep this payslip for good; it is in your interest.");

  private final String french;
  private final String arabic;
  private final String english;

  SlipLabel(String french, String arabic, String english) {
    this.french = french;
    this.arabic = arabic;
    this.english = english;
  }

  String in(PaperLanguage language) {
    return language.pick(french, arabic, english);
  }
}
