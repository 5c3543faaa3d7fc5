package dz.mizan.inventory.productfile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CheckLineTest {
  private final List<String> errors = new ArrayList<>();
  private final LineSink sink =
      new LineSink() {
        @Override
        public void line(long line, String[] values) {
          throw new IllegalStateException();
        }

        @Override
        public void refuse(long line, String column, LineError error) {
          errors.add(column + " " + error.code());
        }
      };

  private FileLine check(boolean isCsv, Object... columnsAndValues) {
    var values = new String[Column.values().length];
    for (int i = 0; i < columnsAndValues.length; i += 2) {
      values[((Column) columnsAndValues[i]).ordinal()] = (String) columnsAndValues[i + 1];
    }
    return new CheckLine(sink, isCsv).check(2, values);
  }

  @ParameterizedTest
  @ValueSource(strings = {"=cmd|' /C calc'!A0", "+1", "-1", "@SUM(A1)", "\tx", "\rx", "\nx", "＝1"})
  void a_text_that_a_spreadsheet_computes_is_refused_in_csv(String text) {
    assertThat(check(true, Column.SKU, "A", Column.NAME_FR, text)).isNull();
    assertThat(errors).containsExactly("name_fr formula");
  }

  @Test
  void an_apostrophe_before_a_formula_is_that_of_an_export() {
    var line = check(true, Column.SKU, "A", Column.NAME_FR, "'=1+1", Column.NAME_EN, "'n' sync");
    assertThat(line.product().nameFr()).isEqualTo("=1+1");
    assertThat(line.product().nameEn()).isEqualTo("'n' sync");
    assertThat(check(false, Column.SKU, "A", Column.NAME_FR, "=1+1").product().nameFr())
        .isEqualTo("=1+1");
  }

  @ParameterizedTest
  @CsvSource({
    "12.5, 12.5000",
    "'12,5', 12.5000",
    "0, 0.0000",
    "499999999.9999, 499999999.9999",
    "'850.00000', 850.0000"
  })
  void a_price_is_a_number(String text, String price) {
    assertThat(check(true, Column.SKU, "A", Column.PRICE, text).price().toPlainString())
        .isEqualTo(price);
  }

  @ParameterizedTest
  @CsvSource({
    "-5, out-of-range",
    "1.00001, out-of-range",
    "1000000000, out-of-range",
    "NaN, not-a-number",
    "1e5, not-a-number",
    "1 000, not-a-number",
    "'1,000.5', not-a-number",
    "٥, not-a-number",
    "=1, not-a-number"
  })
  void what_is_no_price_is_refused(String text, String code) {
    assertThat(check(true, Column.SKU, "A", Column.PRICE, text)).isNull();
    assertThat(errors).containsExactly("price " + code);
  }

  @Test
  void all_that_is_wrong_is_told() {
    var none =
        check(
            true,
            Column.SKU,
            "x".repeat(65),
            Column.NAME_FR,
            "a\u0000b",
            Column.UNIT,
            "ELL",
            Column.BARCODES,
            "6130001000013",
            Column.PRICE,
            "x");
    assertThat(none).isNull();
    assertThat(errors)
        .containsExactly(
            "sku too-long",
            "name_fr control-character",
            "unit unknown-value",
            "barcodes bad-barcode",
            "price not-a-number");
  }

  @Test
  void sku_is_required_and_the_name_cannot_be_taken_away() {
    assertThat(check(true, Column.NAME_EN, "x")).isNull();
    assertThat(check(true, Column.SKU, "  ")).isNull();
    assertThat(check(true, Column.SKU, "A", Column.NAME_FR, "")).isNull();
    assertThat(errors).containsExactly("sku required", "sku required", "name_fr required");
  }

  @Test
  void a_lone_surrogate_is_refused_and_an_emoji_is_a_character() {
    assertThat(check(false, Column.SKU, "A", Column.NAME_FR, "x\ud83d")).isNull();
    assertThat(check(false, Column.SKU, "A", Column.NAME_FR, "x\ud83d\ude00")).isNotNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"96385074", "036000291452", "6130001000014", "00012345600012"})
  void a_barcode_has_its_check_digit(String code) {
    assertThat(CheckLine.isBarcode(code)).isTrue();
    int last = code.charAt(code.length() - 1) - '0';
    assertThat(CheckLine.isBarcode(code.substring(0, code.length() - 1) + (last + 1) % 10))
        .isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "fr", "ar"})
  void every_error_has_a_text_in_every_language(String language) throws IOException {
    var texts = new Properties();
    try (var in =
        getClass()
            .getClassLoader()
            .getResourceAsStream("imports/errors_" + language + ".properties")) {
      texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    }
    assertThat(texts.stringPropertyNames())
        .isEqualTo(
            Arrays.stream(LineError.values()).map(LineError::code).collect(Collectors.toSet()));
  }
}
