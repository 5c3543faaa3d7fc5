package dz.mizan.accounting.closing;

import static org.assertj.core.api.Assertions.assertThat;

import dz.mizan.accounting.entry.DraftEntry;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ChunksTest {

  @Test
  void many_balances_become_entries_that_balance_and_leave_nothing_between_them() {
    long seed = System.nanoTime();
    var random = new Random(seed);
    var balances = new ArrayList<Balance>();
    var sum = BigDecimal.ZERO;
    for (int i = 0; i < 2_500; i++) {
      var amount = BigDecimal.valueOf(random.nextLong(1, 1_000_000), 2);
      var signed = random.nextBoolean() ? amount : amount.negate();
      balances.add(new Balance("411", null, signed));
      sum = sum.add(signed);
    }
    balances.add(new Balance("101", null, sum.negate()));

    var entries = Chunks.of(balances, "471");

    assertThat(entries).hasSize(3);
    var through = BigDecimal.ZERO;
    for (var lines : entries) {
      assertThat(lines.size()).isBetween(2, 1_000);
      assertThat(sum(lines)).as("seed %d", seed).isEqualByComparingTo("0");
      through = through.add(sum(lines.stream().filter(l -> l.account().equals("471")).toList()));
    }
    assertThat(through).isEqualByComparingTo("0");
  }

  @Test
  void nothing_makes_no_entry() {
    assertThat(Chunks.of(java.util.List.of(), "471")).isEmpty();
  }

  private static BigDecimal sum(java.util.List<DraftEntry.Line> lines) {
    return lines.stream()
        .map(line -> line.debit().subtract(line.credit()))
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
