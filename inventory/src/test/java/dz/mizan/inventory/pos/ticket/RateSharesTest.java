package dz.mizan.inventory.pos.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import dz.mizan.inventory.pos.report.TillReport.Rate;
import dz.mizan.inventory.pos.ticket.RateShares.Amount;
import dz.mizan.inventory.pos.ticket.RateShares.Share;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RateSharesTest {
  private static final List<BigDecimal> RATES =
      List.of(new BigDecimal("19"), new BigDecimal("9.00"), BigDecimal.ZERO);

  private static BigDecimal sum(List<BigDecimal> amounts) {
    return amounts.stream().reduce(BigDecimal.ZERO.setScale(2), BigDecimal::add);
  }

  @Test
  void of_prices_with_tva_the_ht_is_rounded_once_per_rate() {
    var third = new Amount(new BigDecimal("19"), new BigDecimal("0.99"));
    var shares = RateShares.of(List.of(third, third, third), true);
    // 2.97 / 1.19 = 2.4957…; each line by itself would be 0.83, three of them 2.49.
    assertThat(RateShares.rates(shares))
        .containsExactly(
            new Rate(
                new BigDecimal("19.00"),
                new BigDecimal("2.50"),
                new BigDecimal("0.47"),
                new BigDecimal("2.97")));
    assertThat(shares)
        .extracting(Share::ht)
        .containsExactly(new BigDecimal("0.83"), new BigDecimal("0.83"), new BigDecimal("0.84"));
  }

  @Test
  void a_list_price_without_tva_comes_back_as_the_price_that_it_was_made_of() {
    var random = new Random(1);
    for (int i = 0; i < 20_000; i++) {
      var price = BigDecimal.valueOf(random.nextLong(100_000_000), 2);
      for (var rate : RATES) {
        var listed = RateShares.withoutTva(price, rate);
        assertThat(RateShares.withTva(listed, rate)).isEqualByComparingTo(price);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void ht_and_tva_make_ttc_and_lines_make_rates(boolean includesTva) {
    var random = new Random(20261126);
    for (int run = 0; run < 2_000; run++) {
      var lines =
          IntStream.range(0, 1 + random.nextInt(20))
              .mapToObj(
                  i ->
                      new Amount(
                          RATES.get(random.nextInt(3)),
                          BigDecimal.valueOf(random.nextLong(1_000_000), 2)))
              .toList();
      var shares = RateShares.of(lines, includesTva);
      for (var rate : RateShares.rates(shares)) {
        assertThat(rate.ht().add(rate.tva())).isEqualTo(rate.ttc());
        var shown = new ArrayList<BigDecimal>();
        for (int i = 0; i < lines.size(); i++) {
          if (lines.get(i).tvaPercent().compareTo(rate.tvaPercent()) == 0) {
            shown.add(lines.get(i).shown());
            var share = shares.get(i);
            assertThat(includesTva ? share.ttc() : share.ht()).isEqualTo(lines.get(i).shown());
          }
        }
        var factor = new BigDecimal(100).add(rate.tvaPercent());
        var other =
            includesTva
                ? sum(shown).movePointRight(2).divide(factor, 2, RoundingMode.HALF_UP)
                : sum(shown).multiply(factor).divide(new BigDecimal(100), 2, RoundingMode.HALF_UP);
        assertThat(includesTva ? rate.ttc() : rate.ht()).isEqualTo(sum(shown));
        assertThat(includesTva ? rate.ht() : rate.ttc()).isEqualTo(other);
      }
    }
  }

  @Test
  void an_amount_is_rounded_once() {
    assertThat(
            RateShares.amount(
                new BigDecimal("0.333"), new BigDecimal("99.9999"), new BigDecimal("12.5")))
        .isEqualTo("29.14");
  }
}
