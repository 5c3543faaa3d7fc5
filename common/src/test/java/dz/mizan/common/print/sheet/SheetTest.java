package dz.mizan.common.print.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dz.mizan.common.print.Letterhead;
import dz.mizan.common.print.PaperHtml;
import dz.mizan.common.print.PaperLanguage;
import dz.mizan.common.print.Table.Column;
import dz.mizan.common.print.sheet.Sheet.Row;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class SheetTest {
  private static Sheet sheet(Row... rows) {
    return new Sheet(
        "essai",
        "Essai",
        "2026",
        List.of(Column.text("Nom"), Column.number("Montant")),
        List.of(rows),
        List.of("Note"),
        false);
  }

  @Test
  void a_name_that_a_spreadsheet_would_run_is_a_text() {
    assertThat(SheetCsv.of(sheet(Row.plain("=HYPERLINK(\"x\")", new BigDecimal("-12.50")))))
        .isEqualTo("\"Nom\",\"Montant\"\r\n\"'=HYPERLINK(\"\"x\"\")\",-12.50\r\n");
  }

  @Test
  void a_row_that_is_short_is_filled() {
    assertThat(SheetCsv.of(sheet(Row.group("Ventes")))).endsWith("\"Ventes\",\r\n");
  }

  @Test
  void on_paper_amounts_are_written_in_the_language_and_zero_is_left_out() {
    var sheet =
        sheet(Row.plain("Amina", new BigDecimal("1234.50")), Row.plain("Karim", BigDecimal.ZERO));
    var page =
        PaperHtml.of(
            SheetPaper.of(
                List.of(sheet),
                PaperLanguage.FR,
                Letterhead.of("Atlas"),
                "EUR",
                LocalDate.of(2026, 3, 31)));

    assertThat(page)
        .contains("1\u202f234,50", "Karim", "Note", "EUR", "31/03/2026")
        .doesNotContain("0,00");
  }

  @Test
  void a_cell_is_a_text_or_an_amount() {
    assertThatThrownBy(() -> Row.plain(12)).isInstanceOf(IllegalArgumentException.class);
  }
}
