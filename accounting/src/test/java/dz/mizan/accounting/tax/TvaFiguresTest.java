package dz.mizan.accounting.tax;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TvaFiguresTest {
  private static final BigDecimal NORMAL = new BigDecimal("19.00");
  private static final BigDecimal REDUCED = new BigDecimal("9.00");
  private static final List<BigDecimal> PERCENTS = List.of(NORMAL, REDUCED);

  @Test
  void the_base_of_an_entry_is_the_income_that_the_tax_is_of() {
    var entry =
        new EntryTva(
            List.of(
                line("700", "1000.03"),
                line("706", "200.00"),
                line("4457", "190.01"),
                line("4457", "18.00")));
    assertThat(entry.taxed(PERCENTS))
        .containsExactly(
            new EntryTva.Taxed(NORMAL, amount("1000.03"), amount("190.01")),
            new EntryTva.Taxed(REDUCED, amount("200.00"), amount("18.00")));
  }

  @Test
  void of_income_that_is_not_divided_the_label_or_account_tells_the_rate() {
    var entry =
        new EntryTva(
            List.of(
                line("700", "1200.00"),
                new EntryTva.Line("4457", amount("190.00"), "TVA 19 %"),
                new EntryTva.Line("4457", amount("18.00"), "TVA 9 %")));
    assertThat(entry.taxed(PERCENTS))
        .containsExactly(
            new EntryTva.Taxed(NORMAL, amount("1000.00"), amount("190.00")),
            new EntryTva.Taxed(REDUCED, amount("200.00"), amount("18.00")));
    assertThat(new EntryTva(List.of(line("700", "500.00"), line("44572", "18.00"))).taxed(PERCENTS))
        .containsExactly(new EntryTva.Taxed(REDUCED, amount("200.00"), amount("18.00")));
  }

  @Test
  void what_is_due_is_collected_less_deducted_less_credit_rounded_as_the_return_wants() {
    var figures =
        figures(
            Map.of(
                "44571", amount("-1901.93"),
                "44566", amount("300.07"),
                "44562", amount("95.00"),
                "44567", amount("100.00")),
            new EntryTva.Taxed(NORMAL, amount("10010.15"), amount("1901.93")));
    // Base 10 010 at 19 % is 1 901.90.
    assertThat(figures.collected()).isEqualTo(amount("1901.90"));
    assertThat(figures.deductibleOnAssets()).isEqualTo(amount("95.00"));
    assertThat(figures.deductibleOnOthers()).isEqualTo(amount("300.10"));
    assertThat(figures.due()).isEqualTo(amount("1406.80"));
    assertThat(figures.creditAfter()).isEqualTo(amount("0.00"));
    assertThat(figures.exactDue()).isEqualTo(amount("1406.86"));
  }

  @Test
  void more_deductible_than_collected_is_carried_forward() {
    var figures =
        figures(
            Map.of("4457", amount("-190.00"), "44566", amount("500.00")),
            new EntryTva.Taxed(NORMAL, amount("1000.00"), amount("190.00")));
    assertThat(figures.due()).isEqualTo(amount("0.00"));
    assertThat(figures.creditAfter()).isEqualTo(amount("310.00"));
  }

  @Test
  void what_was_booked_late_is_declared_at_the_usual_rate() {
    var figures =
        figures(
            Map.of("4457", amount("-380.00")),
            new EntryTva.Taxed(REDUCED, amount("2111.11"), amount("190.00")));
    assertThat(figures.rates())
        .extracting(TvaFigures.Rate::percent)
        .containsExactly(NORMAL, REDUCED);
    assertThat(figures.rates().getFirst().base()).isEqualTo(amount("1000.00"));
    assertThat(figures.rates().getLast().base()).isEqualTo(amount("2110.00"));
  }

  /** What a return leaves on the accounts: nothing but what is due or carried forward. */
  @Test
  void any_return_has_an_entry_that_clears_the_accounts_and_balances() {
    long seed = System.nanoTime();
    var random = new Random(seed);
    for (int run = 0; run < 500; run++) {
      var tva = BigDecimal.valueOf(random.nextLong(-10_000, 1_000_000), 2);
      var figures =
          figures(
              Map.of(
                  "4457", tva.negate(),
                  "44566", BigDecimal.valueOf(random.nextLong(0, 500_000), 2),
                  "44562", BigDecimal.valueOf(random.nextLong(0, 500_000), 2)),
              new EntryTva.Taxed(NORMAL, EntryTva.base(tva, NORMAL), tva));
      var declared = figures.due().subtract(figures.creditAfter());
      assertThat(declared)
          .as("seed %d", seed)
          .isEqualByComparingTo(
              figures.collected().subtract(figures.deductible()).subtract(figures.creditBefore()));
      // A base is up to ten dinars lower, and each rounded tax up to five centimes off.
      assertThat(declared.subtract(figures.exactDue()).abs())
          .as("seed %d", seed)
          .isLessThan(new BigDecimal("2.20"));
    }
  }

  private static TvaFigures figures(Map<String, BigDecimal> balances, EntryTva.Taxed taxed) {
    return TvaFigures.of(
        new TvaBalances(balances, "44567", "44562"), List.of(taxed), BigDecimal.ZERO, NORMAL);
  }

  private static EntryTva.Line line(String account, String amount) {
    return new EntryTva.Line(account, amount(amount), "");
  }

  private static BigDecimal amount(String text) {
    return new BigDecimal(text);
  }
}
