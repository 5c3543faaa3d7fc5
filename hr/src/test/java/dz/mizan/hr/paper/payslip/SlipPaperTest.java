package dz.mizan.hr.paper.payslip;

import static org.assertj.core.api.Assertions.assertThat;

import dz.mizan.common.print.PaperHtml;
import dz.mizan.common.print.PaperLanguage;
import dz.mizan.common.print.pdf.PaperPdf;
import dz.mizan.common.print.pdf.PdfBook;
import dz.mizan.hr.paper.employer.Employer;
import dz.mizan.hr.paper.payslip.PrintedSlip.Line;
import dz.mizan.hr.paper.payslip.PrintedSlip.Person;
import dz.mizan.hr.paper.payslip.PrintedSlip.Side;
import dz.mizan.hr.paper.payslip.PrintedSlip.Sums;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SlipPaperTest {
  static final Employer EMPLOYER =
      new Employer(
          "Atlas Négoce",
          "أطلس للتجارة",
          "SARL",
          "Commerce de gros de produits alimentaires",
          "12, rue Didouche Mourad",
          "Alger-Centre",
          "Alger",
          "021 63 00 00",
          "16/00-0018083 B 02",
          "000216001808337",
          "16010012345",
          "1600123456",
          "16001 Alger",
          "Alger-Centre",
          "BNA",
          "00100625030000012345");

  // The example of 60 000 DA gross: 5 400 withheld for the CNAS, 7 042 of IRG, 47 558 net.
  static PrintedSlip slip(boolean isFinal) {
    var month =
        new Sums(
            amount("62500.00"),
            amount("60000.00"),
            amount("57100.00"),
            amount("5400.00"),
            amount("15600.00"),
            amount("7792.00"),
            amount("49308.00"));
    var year =
        new Sums(
            amount("687500.00"),
            amount("660000.00"),
            amount("628100.00"),
            amount("59400.00"),
            amount("171600.00"),
            amount("85712.00"),
            amount("542388.00"));
    return new PrintedSlip(
        EMPLOYER,
        new Person(
            "E-0001",
            "Sofiane Aït Ali",
            "سفيان آيت علي",
            "851234567890",
            "Vendeur",
            "Ventes",
            LocalDate.parse("2026-09-01"),
            null,
            "MARRIED",
            2,
            "00799999002345678941"),
        "REGULAR",
        "PAIE-2026-000011",
        YearMonth.of(2026, 11),
        null,
        isFinal,
        LocalDate.parse("2026-11-29"),
        amount("30"),
        amount("173.33"),
        amount("54000.00"),
        List.of(
            line("BASE", "Salaire de base", "الأجر القاعدي", "54000.00", "30", "54000.00", 0),
            line("IEP", "Indemnité d'expérience", "تعويض الخبرة", "54000.00", "5", "2700.00", 0),
            line(
                "HS50", "Heures supplémentaires 50 %", "ساعات إضافية", "311.54", "7", "3300.00", 0),
            line("PANIER", "Prime de panier", "منحة القفة", null, null, "2500.00", 0),
            line("CNAS", "Sécurité sociale", "الضمان الاجتماعي", "60000.00", "9", "5400.00", 1),
            line("IRG", "IRG sur salaires", "الضريبة", "57100.00", null, "7792.00", 1),
            line("CNAS-AS", "Assurances sociales", "التأمينات", "60000.00", "11.5", "6900.00", 2),
            line("CNAS-AT", "Accidents du travail", "حوادث العمل", "60000.00", "1.25", "750.00", 2),
            line("CNAS-RET", "Retraite", "التقاعد", "60000.00", "11", "6600.00", 2)),
        month,
        year,
        amount("7.5"));
  }

  @ParameterizedTest
  @EnumSource
  void it_says_all_that_a_payslip_must_say(PaperLanguage language) {
    var page = PaperHtml.of(SlipPaper.of(slip(true), language));

    assertThat(page)
        .contains("Atlas Négoce", "12, rue Didouche Mourad", "1600123456")
        .contains("E-0001", "Sofiane Aït Ali", "851234567890", "Vendeur", "01/09/2026")
        .contains("01/11/2026 - 30/11/2026", "29/11/2026", "PAIE-2026-000011")
        .contains("•••• 8941", "7" + (language == PaperLanguage.EN ? "." : ",") + "5")
        .contains(language == PaperLanguage.EN ? "49,308.00" : "49\u202f308,00")
        .contains(language == PaperLanguage.EN ? "542,388.00" : "542\u202f388,00")
        .contains(language == PaperLanguage.AR ? "الأجر القاعدي" : "Salaire de base")
        .doesNotContain("00799999002345678941", "watermark\"><", "null");
  }

  @Test
  void a_slip_that_may_still_change_says_so() {
    assertThat(PaperHtml.of(SlipPaper.of(slip(false), PaperLanguage.FR))).contains("PROVISOIRE");
  }

  @ParameterizedTest
  @EnumSource
  void the_receipt_of_who_leaves_has_the_items_and_both_signatures(
      PaperLanguage language, @TempDir Path directory) throws IOException {
    var paper = ReceiptPaper.of(slip(true), language);

    assertThat(PaperHtml.of(paper))
        .contains("Atlas Négoce", "E-0001", "Sofiane Aït Ali", "851234567890")
        .contains(language == PaperLanguage.EN ? "49,308.00" : "49\u202f308,00")
        .contains(language == PaperLanguage.AR ? "الأجر القاعدي" : "Salaire de base")
        .contains(SlipLabel.FOR_EMPLOYER.in(language))
        .contains(
            language.pick("n’emporte renonciation", "لا يعد تنازلا", "gives up no other right"))
        .doesNotContain("00799999002345678941", "null");
    assertThat(PaperHtml.of(ReceiptPaper.of(slip(false), PaperLanguage.FR))).contains("PROVISOIRE");
    var pdf = PaperPdf.of(paper);
    var looked = System.getProperty("papers", directory.toString());
    Files.write(Path.of(looked, "receipt-" + language.tag() + ".pdf"), pdf);
    assertThat(pages(pdf)).isEqualTo(1);
  }

  @Test
  void it_fits_on_one_page_in_every_language(@TempDir Path directory) throws IOException {
    for (var language : PaperLanguage.values()) {
      var pdf = PaperPdf.of(SlipPaper.of(slip(true), language));
      var looked = System.getProperty("papers", directory.toString());
      Files.write(Path.of(looked, "payslip-" + language.tag() + ".pdf"), pdf);
      assertThat(pages(pdf)).isEqualTo(1);
    }
  }

  @Test
  void those_of_a_run_are_one_file_with_a_page_each() throws IOException {
    var book = new PdfBook();
    var file = new java.io.ByteArrayOutputStream();
    for (int i = 0; i < 4; i++) {
      file.write(
          book.add(
              List.of(
                  SlipPaper.of(slip(true), PaperLanguage.FR),
                  SlipPaper.of(slip(true), PaperLanguage.AR))));
    }
    file.write(book.end());
    assertThat(pages(file.toByteArray())).isEqualTo(8);
  }

  private static int pages(byte[] pdf) {
    return new String(pdf, StandardCharsets.ISO_8859_1).split("/Type/Page/", -1).length - 1;
  }

  private static Line line(
      String code,
      String label,
      String labelAr,
      String base,
      String rate,
      String amount,
      int side) {
    return new Line(
        code,
        label,
        labelAr,
        base == null ? null : amount(base),
        rate == null ? null : amount(rate),
        amount(amount),
        Side.values()[side]);
  }

  static BigDecimal amount(String number) {
    return new BigDecimal(number);
  }
}
