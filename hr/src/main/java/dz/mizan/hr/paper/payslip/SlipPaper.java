package dz.mizan.hr.paper.payslip;

import dz.mizan.common.algeria.AmountInWords;
import dz.mizan.common.print.Block;
import dz.mizan.common.print.Facts;
import dz.mizan.common.print.Figures;
import dz.mizan.common.print.Note;
import dz.mizan.common.print.Paper;
import dz.mizan.common.print.PaperLanguage;
import dz.mizan.common.print.Signatures;
import dz.mizan.hr.paper.reading.Families;
import dz.mizan.hr.paper.reading.Months;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The page of a payslip. Loi 90-11 arts 85 and 86 [K]: every item of the pay by name on a slip of
 * its own. Beside them what a bank, the CNAS or the tax office ask an employee for: both parties
 * with their numbers, the bases, the contributions of both sides and the year so far.
 */
final class SlipPaper {
  private static final String POSTAL_ACCOUNT = "00799999";
  private static final int SHOWN_DIGITS = 4;

  private final PrintedSlip slip;
  private final PaperLanguage language;
  private final Figures figures;

  private SlipPaper(PrintedSlip slip, PaperLanguage language) {
    this.slip = slip;
    this.language = language;
    this.figures = new Figures(language);
  }

  static Paper of(PrintedSlip slip, PaperLanguage language) {
    return new SlipPaper(slip, language).page();
  }

  private Paper page() {
    var lines = new SlipLines(slip, language);
    var page =
        Paper.in(language, say(title()), slip.employer().letterhead(language))
            .number(Months.text(slip.month(), language))
            .fact(
                say(SlipLabel.FROM_TO),
                Figures.day(slip.month().atDay(1))
                    + " - "
                    + Figures.day(slip.month().atEndOfMonth()))
            .fact(
                say(SlipLabel.COVERS),
                slip.covers() == null ? null : Months.text(slip.covers(), language))
            .fact(say(SlipLabel.PAID_ON), Figures.day(slip.paidOn()))
            .fact(say(SlipLabel.RUN), slip.runNumber())
            .watermark(slip.isFinal() ? null : say(SlipLabel.PROVISIONAL))
            .footer(slip.employer().name() + " - " + slip.person().number())
            .add(new Block.Beside(person(), work(), 56))
            .add(lines.table())
            .add(
                new Block.Beside(
                    lines.sums(),
                    new Block.Together(List.of(lines.result(), lines.employer())),
                    54));
    var end = new ArrayList<Block>();
    var signature = Signatures.of(say(SlipLabel.FOR_EMPLOYER));
    end.add(
        slip.sums().net().signum() >= 0
            ? new Block.Beside(Note.box(inWords()), signature, 60)
            : signature);
    end.add(Note.small(say(SlipLabel.KEEP)));
    return page.add(new Block.Together(end)).done();
  }

  private SlipLabel title() {
    return SlipLabel.valueOf(slip.kind());
  }

  private Facts person() {
    var person = slip.person();
    var arabic = person.nameAr();
    boolean inArabic = language.isRightToLeft() && arabic != null && !arabic.isBlank();
    return Facts.box(say(SlipLabel.EMPLOYEE), inArabic ? arabic : person.name())
        .line(inArabic ? person.name() : arabic)
        .add(say(SlipLabel.NUMBER), person.number())
        .add(say(SlipLabel.NSS), person.nss())
        .add(say(SlipLabel.JOB), person.jobTitle())
        .add(say(SlipLabel.DEPARTMENT), person.department())
        .add(say(SlipLabel.HIRED), Figures.day(person.hiredOn()))
        .add(say(SlipLabel.LEFT), Figures.day(person.leftOn()))
        .add(
            say(SlipLabel.SITUATION),
            person.maritalStatus() == null
                ? null
                : Families.text(person.maritalStatus(), person.children(), language));
  }

  private Facts work() {
    var leave = slip.leaveBalance();
    return Facts.box(say(SlipLabel.WORK), null)
        .add(say(SlipLabel.BASE_SALARY), figures.amount(slip.baseSalary()))
        .add(say(SlipLabel.DAYS), figures.quantity(slip.paidDays()))
        .add(say(SlipLabel.HOURS), figures.quantity(slip.paidHours()))
        .add(say(SlipLabel.MODE), mode(slip.person().account()))
        .add(say(SlipLabel.ACCOUNT), masked(slip.person().account()))
        .add(
            say(SlipLabel.LEAVE),
            leave == null
                ? null
                : figures.quantity(leave) + " " + language.pick("jours", "يوم", "days"));
  }

  private String mode(@Nullable String account) {
    if (account == null) {
      return language.pick("Espèces ou chèque", "نقدًا أو بصك", "Cash or cheque");
    }
    return account.startsWith(POSTAL_ACCOUNT)
        ? language.pick("Virement postal", "تحويل بريدي", "Postal transfer")
        : language.pick("Virement bancaire", "تحويل بنكي", "Bank transfer");
  }

  // A slip lies about on desks.
  private static @Nullable String masked(@Nullable String account) {
    if (account == null || account.length() <= SHOWN_DIGITS) {
      return null;
    }
    return "•••• " + account.substring(account.length() - SHOWN_DIGITS);
  }

  private String inWords() {
    var words = AmountInWords.in(Locale.forLanguageTag(language.tag()), slip.sums().net());
    return language.pick(
            "Arrêté le présent bulletin à la somme nette de : ",
            "حدد هذا الكشف بالمبلغ الصافي: ",
            "Net to pay in words: ")
        + words
        + ".";
  }

  private String say(SlipLabel label) {
    return label.in(language);
  }
}
