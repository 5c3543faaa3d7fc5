package dz.mizan.common.print.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import dz.mizan.common.money.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTest {
  @Test
  void texts_stand_between_quotes_and_numbers_do_not() {
    assertThat(
            Csv.line(
                "a\"b,c",
                null,
                new BigDecimal("-1.500"),
                Money.dzd(new BigDecimal("1E+3")),
                7L,
                LocalDate.of(2026, 1, 2)))
        .isEqualTo("\"a\"\"b,c\",,-1.500,1000.00,7,\"2026-01-02\"\r\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"=cmd|' /C calc'!A0", "+1", "-1", "@SUM(A1)", "\t=1", "＝1"})
  void a_text_that_a_spreadsheet_would_run_is_disarmed(String text) {
    assertThat(Csv.line(text)).isEqualTo("\"'" + text + "\"\r\n");
  }
}
