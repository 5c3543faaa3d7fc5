package dz.mizan.accounting.bill;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class BillTvaTest {
  private static final BigDecimal NONE = BigDecimal.ZERO;

  private static PricedLine line(String ht, String percent) {
    return PricedLine.of(
        new BillRequest.Line(
            BillLineKind.EXPENSE,
            null,
            null,
            "607",
            null,
            null,
            null,
            new BigDecimal(ht),
            null,
            new BigDecimal(percent),
            null),
        BillKind.BILL,
        "607",
        new BigDecimal(percent),
        null);
  }

  private static BigDecimal tva(List<PricedLine> lines) {
    return lines.stream().map(PricedLine::tva).reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  @Test
  void tva_is_rounded_once_per_rate_whatever_the_lines() {
    long seed = 5;
    var random = new Random(seed);
    for (int round = 0; round < 500; round++) {
      var lines = new ArrayList<PricedLine>();
      var bases = new BigDecimal[] {NONE, NONE, NONE};
      var rates = new String[] {"19.00", "9", "0"};
      for (int i = 0; i < 1 + random.nextInt(20); i++) {
        int rate = random.nextInt(3);
        var ht = BigDecimal.valueOf(random.nextLong(0, 1_000_000), 2);
        bases[rate] = bases[rate].add(ht);
        lines.add(line(ht.toPlainString(), rates[rate]));
      }
      var expected = NONE;
      for (int rate = 0; rate < 3; rate++) {
        expected =
            expected.add(
                bases[rate]
                    .multiply(new BigDecimal(rates[rate]))
                    .divide(new BigDecimal(100), 2, RoundingMode.HALF_UP));
      }
      var shared = BillTva.shared(lines, null, NONE);
      assertThat(tva(shared)).as("seed %d, round %d", seed, round).isEqualByComparingTo(expected);
      assertThat(shared).allSatisfy(line -> assertThat(line.tva()).isNotNegative());
    }
  }

  @Test
  void the_paper_may_be_a_little_off_and_the_largest_takes_it() {
    var lines = List.of(line("100.00", "9"), line("100.03", "19"));

    var shared = BillTva.shared(lines, new BigDecimal("28.02"), new BigDecimal("1.00"));
    assertThat(shared.getFirst().tva()).isEqualByComparingTo("9.00");
    assertThat(shared.getLast().tva()).isEqualByComparingTo("19.02");
    assertThatThrownBy(() -> BillTva.shared(lines, new BigDecimal("29.02"), new BigDecimal("1.00")))
        .isInstanceOf(BillRefusals.TvaMismatch.class);
  }

  @Test
  void bills_of_a_line_add_up_to_what_came_to_the_centime() {
    var random = new Random(6);
    for (int round = 0; round < 200; round++) {
      int quantity = 1 + random.nextInt(50);
      var left = BigDecimal.valueOf(random.nextLong(1, 1_000_000), 2);
      var all = left;
      var billed = NONE;
      while (quantity > 0) {
        int part = 1 + random.nextInt(quantity);
        var open =
            new OpenLine(
                UUID.randomUUID(),
                UUID.randomUUID(),
                UUID.randomUUID(),
                null,
                null,
                NONE,
                BigDecimal.valueOf(quantity),
                left);
        var expected = open.expected(BillKind.BILL, BigDecimal.valueOf(part));
        billed = billed.add(expected);
        left = left.subtract(expected);
        quantity -= part;
      }
      assertThat(billed).isEqualByComparingTo(all);
      assertThat(left).isEqualByComparingTo(NONE);
    }
  }
}
