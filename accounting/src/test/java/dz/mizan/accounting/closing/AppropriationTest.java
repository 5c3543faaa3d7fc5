package dz.mizan.accounting.closing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Random;
import org.junit.jupiter.api.Test;

class AppropriationTest {
  private static final Appropriation.Accounts ACCOUNTS =
      new Appropriation.Accounts("120", "129", "1061", "110", "119", "457");

  private static BigDecimal of(String amount) {
    return new BigDecimal(amount);
  }

  private static Appropriation appropriate(
      String result, String losses, String capital, String reserve, String dividends) {
    return Appropriation.of(
        new Appropriation.Basis(2026, of(result), of(losses), of(capital), of(reserve), true),
        ACCOUNTS,
        of(dividends));
  }

  @Test
  void five_percent_of_the_profit_less_earlier_losses_goes_to_the_legal_reserve() {
    var found = appropriate("1000000.00", "100000.00", "5000000.00", "0.00", "0.00");

    assertThat(found.legalReserveBase()).isEqualByComparingTo("900000.00");
    assertThat(found.legalReserve()).isEqualByComparingTo("45000.00");
    assertThat(found.distributable()).isEqualByComparingTo("855000.00");
    assertThat(found.lines())
        .extracting(Appropriation.Line::account)
        .containsExactly("120", "119", "1061", "110");
  }

  @Test
  void the_reserve_ends_at_ten_percent_of_the_capital() {
    assertThat(appropriate("1000000.00", "0.00", "1000000.00", "90000.00", "0.00").legalReserve())
        .isEqualByComparingTo("10000.00");
    assertThat(appropriate("1000000.00", "0.00", "1000000.00", "100000.00", "0.00").legalReserve())
        .isEqualByComparingTo("0.00");
  }

  @Test
  void a_loss_is_brought_forward() {
    var found = appropriate("-500.00", "0.00", "1000.00", "0.00", "0.00");

    assertThat(found.lines()).extracting(Appropriation.Line::account).containsExactly("119", "129");
    assertThatThrownBy(() -> appropriate("-500.00", "0.00", "1000.00", "0.00", "0.01"))
        .isInstanceOf(DividendsTooHigh.class);
  }

  @Test
  void whatever_the_figures_the_entry_balances() {
    long seed = System.nanoTime();
    var random = new Random(seed);
    for (int i = 0; i < 1_000; i++) {
      var found =
          appropriate(
              random.nextInt(-1_000_000, 1_000_000) + "." + random.nextInt(10, 100),
              random.nextInt(0, 1_000_000) + ".05",
              random.nextInt(0, 1_000_000) + ".33",
              random.nextInt(0, 100_000) + ".99",
              "0.00");
      var debit =
          found.lines().stream().map(Appropriation.Line::debit).reduce(of("0"), BigDecimal::add);
      var credit =
          found.lines().stream().map(Appropriation.Line::credit).reduce(of("0"), BigDecimal::add);
      assertThat(debit).as("seed %d", seed).isEqualByComparingTo(credit);
      assertThat(debit).isEqualByComparingTo(found.result().abs());
      assertThat(found.distributable().signum()).isNotNegative();
    }
  }
}
