package dz.mizan.hr.paper.irg;

import dz.mizan.common.algeria.AmountInWords;
import dz.mizan.common.print.Block;
import dz.mizan.common.print.Facts;
import dz.mizan.common.print.Figures;
import dz.mizan.common.print.Note;
import dz.mizan.common.print.Paper;
import dz.mizan.common.print.PaperLanguage;
import dz.mizan.common.print.Signatures;
import dz.mizan.common.print.Table;
import dz.mizan.common.print.Table.Column;
import dz.mizan.common.print.Table.Row;
import dz.mizan.hr.paper.reading.Months;
import dz.mizan.hr.paper.reading.Sums;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** The yearly certificate of pay and of the IRG withheld, month by month. */
final class CertificatePaper {
  private static final ZoneId ZONE = ZoneId.of("Africa/Algiers");

  private final IrgYear.Certificate certificate;
  private final PaperLanguage language;
  private final Figures figures;

  private CertificatePaper(IrgYear.Certificate certificate, PaperLanguage language) {
    this.certificate = certificate;
    this.language = language;
    this.figures = new Figures(language);
  }

  static Paper of(IrgYear.Certificate certificate, PaperLanguage language) {
    return new CertificatePaper(certificate, language).page(LocalDate.now(ZONE));
  }

  private Paper page(LocalDate today) {
    var employer = certificate.employer();
    return Paper.in(
            language,
            language.pick(
                "Attestation de salaires et d’IRG",
                "شهادة الأجور والضريبة على الدخل",
                "Certificate of pay and income tax"),
            employer.letterhead(language))
        .number(Integer.toString(certificate.year()))
        .fact(language.pick("Fait le", "حرر في", "Made on"), Figures.day(today))
        .fact(language.pick("À", "ب", "At"), employer.commune())
        .fact(language.pick("Recette", "قباضة", "Tax office"), employer.taxOffice())
        .footer(employer.name() + " - " + certificate.person().number())
        .add(person())
        .add(Note.plain(statement()))
        .add(months())
        .add(
            new Block.Together(
                List.of(
                    Note.box(inWords()),
                    Signatures.of(language.pick("L’employeur", "المستخدم", "The employer")))))
        .done();
  }

  private Facts person() {
    var person = certificate.person();
    boolean inArabic = language.isRightToLeft() && person.nameAr() != null;
    return Facts.box(
            language.pick("Salarié", "الأجير", "Employee"),
            inArabic ? person.nameAr() : person.name())
        .line(inArabic ? person.name() : person.nameAr())
        .add(language.pick("Matricule", "رقم التسجيل", "Employee no."), person.number())
        .add(
            language.pick("N° sécurité sociale", "رقم الضمان الاجتماعي", "Social security no."),
            person.nss())
        .add(language.pick("Fonction", "الوظيفة", "Position"), person.jobTitle())
        .add(
            language.pick("Date d’entrée", "تاريخ التوظيف", "Hired on"),
            Figures.day(person.hiredOn()))
        .add(
            language.pick("Date de sortie", "تاريخ المغادرة", "Left on"),
            Figures.day(person.leftOn()));
  }

  private String statement() {
    int year = certificate.year();
    return language.pick(
        "L’employeur atteste avoir versé au salarié désigné ci-dessus, pour l’année "
            + year
            + ", les sommes suivantes et avoir retenu à la source l’impôt sur le revenu global"
            + " (CIDTA art. 104) indiqué.",
        "يشهد المستخدم أنه دفع للأجير المذكور أعلاه خلال سنة "
            + year
            + " المبالغ التالية واقتطع من المصدر الضريبة على الدخل الإجمالي المبينة.",
        "The employer certifies that in "
            + year
            + " the employee named above was paid the following, and that the income tax shown was"
            + " withheld (CIDTA art. 104).");
  }

  private Table months() {
    var rows = new ArrayList<Row>();
    for (var month : Objects.requireNonNull(certificate.person().months())) {
      rows.add(
          new Row(
              cells(Months.text(YearMonth.parse(month.month()), language), month.sums()),
              Table.Look.PLAIN));
    }
    rows.add(
        new Row(
            cells(language.pick("Total", "المجموع", "Total"), certificate.person().sums()),
            Table.Look.STRONG));
    return new Table(
        List.of(
            Column.text(language.pick("Mois", "الشهر", "Month")),
            Column.number(language.pick("Brut", "الخام", "Gross")),
            Column.number(language.pick("Retenue SS", "اشتراك الأجير", "CNAS")),
            Column.number(language.pick("Imposable", "الخاضع للضريبة", "Taxable")),
            Column.number(language.pick("IRG retenu", "الضريبة المقتطعة", "IRG withheld")),
            Column.number(language.pick("Net", "الصافي", "Net"))),
        rows);
  }

  private List<String> cells(String first, Sums sums) {
    return List.of(
        first,
        figures.amount(sums.gross()),
        figures.amount(sums.cnasEmployee()),
        figures.amount(sums.taxable().add(sums.flatTaxable())),
        figures.amount(sums.irg()),
        figures.amount(sums.net()));
  }

  // A year's back pay may take tax back.
  private String inWords() {
    var irg = certificate.person().sums().irg();
    var amount =
        irg.signum() < 0
            ? figures.money(irg, "DZD")
            : AmountInWords.in(Locale.forLanguageTag(language.tag()), irg);
    return language.pick("IRG retenu : ", "الضريبة المقتطعة: ", "Income tax withheld: ")
        + amount
        + ".";
  }
}
