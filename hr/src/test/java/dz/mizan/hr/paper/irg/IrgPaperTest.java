package dz.mizan.hr.paper.irg;

import static org.assertj.core.api.Assertions.assertThat;

import dz.mizan.common.print.PaperHtml;
import dz.mizan.common.print.PaperLanguage;
import dz.mizan.common.print.pdf.PaperPdf;
import dz.mizan.hr.employee.Identity;
import dz.mizan.hr.paper.SampleSlips;
import dz.mizan.hr.paper.employer.Employer;
import dz.mizan.hr.paper.reading.Sums;
import dz.mizan.hr.pay.RunKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class IrgPaperTest {
  private static final Employer EMPLOYER =
      new Employer(
          "Atlas Négoce",
          "أطلس للتجارة",
          "SARL",
          "",
          "12, rue Didouche Mourad",
          "Alger-Centre",
          "Alger",
          "",
          "",
          "000216001808337",
          "",
          "1600123456",
          "",
          "Alger-Centre",
          "",
          "");
  private static final Identity IDENTITY = new Identity("198531234567890123", "851234567890", null);

  private static IrgYear year(boolean withNin) {
    return gathered(true).year(2026, IDENTITY, withNin);
  }

  private static Gathered gathered(boolean isByMonth) {
    var employee = UUID.randomUUID();
    var person = SampleSlips.person("E-0001", null);
    var november =
        SampleSlips.slip(
            employee, person, YearMonth.of(2026, 11), RunKind.REGULAR, "60000.00", "7042.00");
    return new Gathered(november, isByMonth)
        .add(november)
        .add(
            SampleSlips.slip(
                employee, person, YearMonth.of(2026, 10), RunKind.REGULAR, "60000.00", "7042.00"))
        .add(
            SampleSlips.slip(
                employee,
                person,
                YearMonth.of(2026, 11),
                RunKind.THIRTEENTH,
                "10000.00",
                "910.00"));
  }

  @Test
  void a_year_is_the_sum_of_its_months_and_they_of_their_payslips() {
    var year = year(false);

    assertThat(year.monthsPaid()).isEqualTo(2);
    assertThat(year.months())
        .extracting(IrgYear.Month::month)
        .containsExactly("2026-10", "2026-11");
    assertThat(year.months().getLast().sums().irg()).isEqualByComparingTo("7952.00");
    assertThat(year.sums().irg()).isEqualByComparingTo("14994.00");
    assertThat(year.sums().irgFlat()).isEqualByComparingTo("910.00");
    assertThat(year.sums())
        .isEqualTo(year.months().stream().map(IrgYear.Month::sums).reduce(Sums.ZERO, Sums::plus));
    assertThat(year.nin()).isNull();
    assertThat(year(true).nin()).isEqualTo("198531234567890123");
  }

  @Test
  void the_list_of_all_keeps_no_months_and_comes_to_the_same() {
    var brief = gathered(false).year(2026, IDENTITY, true);
    var whole = year(true);
    assertThat(brief.months()).isNull();
    assertThat(brief.sums()).isEqualTo(whole.sums());
    assertThat(brief.monthsPaid()).isEqualTo(2);
    assertThat(brief.from()).isEqualTo(whole.from()).isEqualTo("2026-10");
    assertThat(brief.to()).isEqualTo(whole.to()).isEqualTo("2026-11");
  }

  @ParameterizedTest
  @EnumSource
  void the_certificate_says_what_was_paid_and_withheld(
      PaperLanguage language, @TempDir Path directory) throws IOException {
    var paper = CertificatePaper.of(new IrgYear.Certificate(2026, EMPLOYER, year(false)), language);

    assertThat(PaperHtml.of(paper))
        .contains("Atlas Négoce", "851234567890", "Bénali Amina", "2026")
        .contains(language == PaperLanguage.EN ? "14,994.00" : "14\u202f994,00")
        .doesNotContain("198531234567890123", "null");
    var looked = System.getProperty("papers", directory.toString());
    Files.write(Path.of(looked, "certificate-" + language.tag() + ".pdf"), PaperPdf.of(paper));
  }

  @Test
  void the_list_has_a_row_for_each_and_the_totals() {
    var one = year(true);
    var sheet =
        IrgSheet.of(
            new IrgYear.All(2026, EMPLOYER, List.of(one, one), one.sums().plus(one.sums())),
            PaperLanguage.FR);

    assertThat(sheet.rows()).hasSize(3);
    assertThat(sheet.rows().getLast().cells()).contains(one.sums().plus(one.sums()).irg());
    assertThat(sheet.rows()).allMatch(row -> row.cells().size() == sheet.columns().size());
  }
}
