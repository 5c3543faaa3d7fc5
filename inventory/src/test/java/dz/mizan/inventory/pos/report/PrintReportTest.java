package dz.mizan.inventory.pos.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PrintReportTest {
  private static final UUID ID = new UUID(0, 1);

  private static BigDecimal dinars(String amount) {
    return new BigDecimal(amount);
  }

  static TillReport report(String company) {
    return new TillReport(
        TillReport.Kind.Z,
        company,
        ID,
        "C1",
        "Caisse 1, entrée",
        ID,
        12,
        11L,
        OffsetDateTime.parse("2026-11-26T07:00:00Z"),
        OffsetDateTime.parse("2026-11-26T18:30:00Z"),
        OffsetDateTime.parse("2026-11-26T18:30:00Z"),
        148,
        "TK-C1-004211",
        "TK-C1-004358",
        dinars("1254300.00"),
        dinars("-4300.00"),
        List.of(
            new TillReport.Rate(
                dinars("19.00"), dinars("840336.13"), dinars("159663.87"), dinars("1000000.00")),
            new TillReport.Rate(
                dinars("9.00"), dinars("229357.80"), dinars("20642.20"), dinars("250000.00"))),
        dinars("1069693.93"),
        dinars("180306.07"),
        dinars("1250000.00"),
        dinars("9412.50"),
        dinars("-2.50"),
        dinars("1259410.00"),
        List.of(
            new TillReport.Paid(PaymentMethod.CASH, 120, dinars("859410.00")),
            new TillReport.Paid(PaymentMethod.CARD, 28, dinars("400000.00"))),
        new TillReport.Cash(
            dinars("5000.00"),
            dinars("849310.00"),
            dinars("2000.00"),
            dinars("-700000.00"),
            dinars("156310.00"),
            dinars("156300.00"),
            dinars("-10.00")),
        List.of(),
        List.of(
            new TillReport.Late(
                ID, 10, 2, dinars("10000.00"), dinars("100.00"), dinars("10100.00"))),
        1,
        2,
        dinars("98765432.10"),
        dinars("100015432.10"));
  }

  @Test
  void text_fits_the_paper_and_has_every_total() {
    for (var language : List.of("fr", "ar", "en")) {
      var text = PrintReport.text(report("Épicerie El Baraka"), Locale.forLanguageTag(language));
      assertThat(text.lines()).allMatch(line -> line.length() <= Paper.WIDTH);
      assertThat(text)
          .contains("TK-C1-004358", "1 250 000,00".replace(' ', '\u00a0'))
          .contains("-10,00", "26/11/2026 19:30");
    }
    assertThat(PrintReport.text(report("x"), Locale.FRENCH)).contains("Rapport Z n° 11");
  }

  @Test
  void html_is_in_its_language_and_direction_and_nothing_in_it_is_markup() {
    var html = PrintReport.html(report("<script>alert(1)</script> & \"fils\""), Locale.FRENCH);
    assertThat(html)
        .contains("lang=\"fr\" dir=\"ltr\"", "&lt;script&gt;", "&amp; &quot;fils&quot;")
        .doesNotContain("<script>");
    assertThat(PrintReport.html(report("مؤسسة البركة"), Locale.forLanguageTag("ar")))
        .contains("lang=\"ar\" dir=\"rtl\"", "تقرير Z", "المجموع الكلي الدائم");
  }
}
