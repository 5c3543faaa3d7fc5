package dz.mizan.hr.paper.payslip;

import dz.mizan.common.algeria.AmountInWords;
import dz.mizan.common.print.Block;
import dz.mizan.common.print.Facts;
import dz.mizan.common.print.Figures;
import dz.mizan.common.print.Note;
import dz.mizan.common.print.Paper;
import dz.mizan.common.print.PaperLanguage;
import dz.mizan.common.print.Signatures;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;

/**
 * The receipt that somebody signs who leaves: what the settlement paid him, item by item. [K] No
 * text of Algerian law was read that makes it a waiver, so it says that it is none.
 */
final class ReceiptPaper {
  private static final ZoneId ZONE = ZoneId.of("Africa/Algiers");

  private final PrintedSlip slip;
  private final PaperLanguage language;
  private final Figures figures;

  private ReceiptPaper(PrintedSlip slip, PaperLanguage language) {
    this.slip = slip;
    this.language = language;
    this.figures = new Figures(language);
  }

  static Paper of(PrintedSlip slip, PaperLanguage language) {
    return new ReceiptPaper(slip, language).page(LocalDate.now(ZONE));
  }

  private Paper page(LocalDate today) {
    var lines = new SlipLines(slip, language);
    return Paper.in(
            language,
            language.pick(
                "Reçu pour solde de tout compte", "وصل تصفية كل حساب", "Receipt of settlement"),
            slip.employer().letterhead(language))
        .number(slip.person().number())
        .fact(say(SlipLabel.RUN), slip.runNumber())
        .fact(language.pick("Fait le", "حرر في", "Made on"), Figures.day(today))
        .fact(language.pick("À", "ب", "At"), slip.employer().commune())
        .watermark(slip.isFinal() ? null : say(SlipLabel.PROVISIONAL))
        .footer(slip.employer().name() + " - " + slip.person().number())
        .add(person())
        .add(Note.plain(statement()))
        .add(lines.table())
        .add(lines.result())
        .add(
            new Block.Together(
                List.of(
                    Note.box(inWords()),
                    Note.small(reserve()),
                    Signatures.of(
                        language.pick(
                            "Le salarié (lu et approuvé)",
                            "الأجير (قرئ وصودق عليه)",
                            "The employee (read and approved)"),
                        say(SlipLabel.FOR_EMPLOYER)))))
        .done();
  }

  private Facts person() {
    var person = slip.person();
    var arabic = person.nameAr();
    return Facts.box(say(SlipLabel.EMPLOYEE), name())
        .line(language.isRightToLeft() ? person.name() : arabic)
        .add(say(SlipLabel.NUMBER), person.number())
        .add(say(SlipLabel.NSS), person.nss())
        .add(say(SlipLabel.JOB), person.jobTitle())
        .add(say(SlipLabel.HIRED), Figures.day(person.hiredOn()))
        .add(say(SlipLabel.LEFT), Figures.day(person.leftOn()));
  }

  private String name() {
    var arabic = slip.person().nameAr();
    return language.isRightToLeft() && arabic != null && !arabic.isBlank()
        ? arabic
        : slip.person().name();
  }

  private String statement() {
    var employee = language.within(name());
    var employer = language.within(slip.employer().name());
    var net = language.within(figures.money(slip.sums().net(), "DZD"));
    return language.pick(
        "Je soussigné(e) "
            + employee
            + " reconnais avoir reçu de "
            + employer
            + ", à la fin de la relation de travail, la somme nette de "
            + net
            + ", dont le détail suit.",
        "أنا الممضي أسفله "
            + employee
            + " أقر بأنني تسلمت من "
            + employer
            + " عند انتهاء علاقة العمل المبلغ الصافي "
            + net
            + " المفصل أدناه.",
        "I, "
            + employee
            + ", have received from "
            + employer
            + ", at the end of my employment, the net amount of "
            + net
            + ", as follows.");
  }

  private String inWords() {
    var net = slip.sums().net();
    return language.pick("Somme nette : ", "المبلغ الصافي: ", "Net amount: ")
        + (net.signum() < 0
            ? figures.money(net, "DZD")
            : AmountInWords.in(Locale.forLanguageTag(language.tag()), net))
        + ".";
  }

  private String reserve() {
    return language.pick(
        "Fait en deux exemplaires, dont un est remis au salarié. Ce reçu vaut pour les sommes"
            + " ci-dessus ; il n’emporte renonciation à aucun autre droit.",
        "حرر في نسختين تسلم إحداهما للأجير. يخص هذا الوصل المبالغ المذكورة أعلاه ولا يعد تنازلا عن أي"
            + " حق آخر.",
        "Made in two copies, one of which the employee keeps. It is for the amounts above and gives up"
            + " no other right.");
  }

  private String say(SlipLabel label) {
    return label.in(language);
  }
}
