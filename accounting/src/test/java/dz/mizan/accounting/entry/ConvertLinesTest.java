package dz.mizan.accounting.entry;

import static org.assertj.core.api.Assertions.assertThat;

import dz.mizan.accounting.currency.ExchangeRate;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConvertLinesTest {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 20);

  @Test
  void each_amount_is_converted_to_its_side() {
    var converted = convert("151.2345", "100.00", "-100.00");

    assertThat(converted.wrong()).isEmpty();
    assertThat(converted.lines().getFirst().debit()).isEqualTo(new BigDecimal("15123.45"));
    assertThat(converted.lines().getFirst().credit()).isNull();
    assertThat(converted.lines().getLast().credit()).isEqualTo(new BigDecimal("15123.45"));
  }

  @Test
  void what_roundings_add_up_to_goes_to_the_largest_line() {
    // 33.33 × 1.005 = 33.49665, three times; 99.99 × 1.005 = 100.48995.
    var converted = convert("1.005", "33.33", "33.33", "33.33", "-99.99");

    assertThat(converted.lines()).extracting(GivenLine::debit).contains(new BigDecimal("33.50"));
    assertThat(converted.lines().getLast().credit()).isEqualTo(new BigDecimal("100.50"));
  }

  @Test
  void an_entry_that_does_not_balance_in_its_currency_is_left_as_it_is() {
    var converted = convert("1.00", "10.00", "-9.99");

    assertThat(converted.lines().getFirst().debit()).isEqualTo(new BigDecimal("10.00"));
    assertThat(converted.lines().getLast().credit()).isEqualTo(new BigDecimal("9.99"));
  }

  @Test
  void a_rate_that_is_missing_is_named_by_its_line() {
    var lines = List.of(line("USD", "1.00", null, null), line("USD", "-1.00", null, "140"));

    var converted = ConvertLines.convert(DAY, lines, Map.of());

    assertThat(converted.wrong())
        .singleElement()
        .extracting("field")
        .isEqualTo("lines[0].currency");
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      textBlock =
          """
          DZD, 1.00,  -,    -,    currency
          XXX, 1.00,  -,    -,    currency
          QQQ, 1.00,  -,    -,    currency
          EUR, -,     -,    -,    currencyAmount
          EUR, 0,     -,    -,    currencyAmount
          JPY, 1.50,  -,    -,    currencyAmount
          EUR, -1.00, 1.00, -,    currencyAmount
          EUR, 1.00,  1.00, 1.00, rate
          -,   1.00,  1.00, -,    currency
          -,   -,     1.00, 1.00, currency
          """)
  void what_is_wrong_with_a_foreign_line_is_told(
      @Nullable String currency,
      @Nullable String amount,
      @Nullable String debit,
      @Nullable String rate,
      String field) {
    var wrong = line(currency, amount, debit, rate).wrongCurrency("DZD");

    assertThat(wrong).isPresent();
    assertThat(wrong.get()[0]).isEqualTo(field);
  }

  /**
   * Whatever the rate, what balances in the currency balances in dinars, to within the roundings.
   */
  @Test
  void any_entry_that_balances_in_its_currency_balances_in_dinars() {
    long seed = 20261126;
    var random = new Random(seed);
    for (int round = 0; round < 2_000; round++) {
      var rate = BigDecimal.valueOf(random.nextLong(1, 30_000_000), 5).toPlainString();
      var amounts = new ArrayList<String>();
      var sum = BigDecimal.ZERO;
      for (int i = random.nextInt(1, 9); i > 0; i--) {
        var amount = BigDecimal.valueOf(random.nextLong(100, 10_000_000), 2);
        amount = random.nextBoolean() ? amount : amount.negate();
        amounts.add(amount.toPlainString());
        sum = sum.add(amount);
      }
      if (sum.signum() == 0) {
        continue;
      }
      amounts.add(sum.negate().toPlainString());
      var lines = convert(rate, amounts.toArray(String[]::new)).lines();

      var rest =
          lines.stream()
              .map(GivenLine::line)
              .map(line -> line.debit().subtract(line.credit()))
              .reduce(BigDecimal.ZERO, BigDecimal::add);
      assertThat(rest).as("seed %d, round %d", seed, round).isZero();
      for (int i = 0; i < lines.size(); i++) {
        var exact = new BigDecimal(amounts.get(i)).multiply(new BigDecimal(rate)).abs();
        var line = lines.get(i).line();
        assertThat(line.debit().add(line.credit()).subtract(exact).abs())
            .as("seed %d, round %d", seed, round)
            .isLessThanOrEqualTo(new BigDecimal("0.055"));
      }
    }
  }

  private static ConvertLines.Converted convert(String rate, String... amounts) {
    var lines = new ArrayList<GivenLine>();
    for (var amount : amounts) {
      lines.add(line("EUR", amount, null, null));
    }
    return ConvertLines.convert(
        DAY, lines, Map.of("EUR", new ExchangeRate("EUR", DAY, new BigDecimal(rate), 1)));
  }

  private static GivenLine line(
      @Nullable String currency,
      @Nullable String amount,
      @Nullable String debit,
      @Nullable String rate) {
    return new GivenLine(
        "411",
        number(debit),
        null,
        null,
        null,
        null,
        null,
        null,
        currency,
        number(amount),
        number(rate));
  }

  private static @Nullable BigDecimal number(@Nullable String text) {
    return text == null ? null : new BigDecimal(text);
  }
}
