package dz.mizan.common.print;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class FiguresTest {
  private final Figures french = new Figures(PaperLanguage.FR);

  @Test
  void numbers_are_written_as_in_algeria() {
    assertThat(french.amount(new BigDecimal("-1234567.5")))
        .isEqualTo("\u22121\u202f234\u202f567,50");
    assertThat(new Figures(PaperLanguage.AR).amount(new BigDecimal("1234.5")))
        .isEqualTo("1\u202f234,50");
    assertThat(new Figures(PaperLanguage.EN).amount(new BigDecimal("1234.5")))
        .isEqualTo("1,234.50");
    assertThat(french.quantity(new BigDecimal("12.500"))).isEqualTo("12,5");
    assertThat(french.price(new BigDecimal("12.3456"))).isEqualTo("12,3456");
    assertThat(french.percent(new BigDecimal("19.00"))).isEqualTo("19\u00a0%");
    assertThat(Figures.day(LocalDate.of(2026, 1, 5))).isEqualTo("05/01/2026");
  }

  @Test
  void money_has_its_currency() {
    assertThat(french.money(new BigDecimal("1190"), "DZD")).isEqualTo("1\u202f190,00\u00a0DA");
    assertThat(new Figures(PaperLanguage.AR).money(new BigDecimal("1190"), "DZD"))
        .isEqualTo("1\u202f190,00\u00a0د.ج");
    assertThat(french.money(BigDecimal.ONE, "EUR")).isEqualTo("1,00\u00a0EUR");
  }

  @Test
  void what_is_missing_is_blank() {
    assertThat(french.amount(null)).isEmpty();
    assertThat(french.amountOrBlank(BigDecimal.ZERO)).isEmpty();
    assertThat(Figures.day(null)).isEmpty();
  }

  @Test
  void french_is_chosen_unless_another_language_is_asked_for() {
    assertThat(PaperLanguage.choose(null, null)).isEqualTo(PaperLanguage.FR);
    assertThat(PaperLanguage.choose("ar", "en")).isEqualTo(PaperLanguage.AR);
    assertThat(PaperLanguage.choose(null, "ar-DZ,fr;q=0.5")).isEqualTo(PaperLanguage.AR);
  }

  @Test
  void a_file_is_named_by_letters_that_every_system_takes() {
    var head = Letterhead.of("x");
    assertThat(
            Paper.in(PaperLanguage.FR, "Facture", head).number("FA-2026-000001").done().fileName())
        .isEqualTo("FA-2026-000001");
    assertThat(Paper.in(PaperLanguage.AR, "فاتورة", head).done().fileName()).isEqualTo("document");
    assertThat(Paper.in(PaperLanguage.FR, "a/../\"b\r\n", head).done().fileName())
        .isEqualTo("a-..-b-");
  }
}
