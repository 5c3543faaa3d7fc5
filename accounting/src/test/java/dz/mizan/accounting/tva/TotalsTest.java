package dz.mizan.accounting.tva;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TotalsTest {
  private static BigDecimal of(String text) {
    return new BigDecimal(text);
  }

  private static Totals.Line line(String quantity, String price, String discount, String rate) {
    return new Totals.Line(of(quantity), of(price), of(discount), of(rate));
  }

  @Test
  void tax_is_rounded_once_per_rate_and_not_per_line() {
    // 3 × 0.33 at 19 %: line by line 0.06 each, 0.18 together; the group's 0.99 gives 0.19.
    var totals =
        Totals.of(
            List.of(
                line("1", "0.33", "0", "19"),
                line("1", "0.33", "0", "19.00"),
                line("1", "0.33", "0", "19")),
            BigDecimal.ZERO);
    assertThat(totals.groups()).hasSize(1);
    assertThat(totals.totalTva()).isEqualTo("0.19");
    assertThat(totals.totalTtc()).isEqualTo("1.18");
  }

  @Test
  void each_rate_has_its_base_and_exempt_lines_have_no_tax() {
    var totals =
        Totals.of(
            List.of(
                line("10", "100", "0", "19"),
                line("2", "50.5050", "10", "9"),
                line("1", "12.345", "0", "0")),
            BigDecimal.ZERO);
    assertThat(totals.lineNets()).containsExactly(of("1000.00"), of("90.91"), of("12.35"));
    assertThat(totals.groups())
        .extracting(group -> group.tvaPercent() + " " + group.base() + " " + group.tva())
        .containsExactly("0.00 12.35 0.00", "9.00 90.91 8.18", "19.00 1000.00 190.00");
    assertThat(totals.totalHt()).isEqualTo("1103.26");
    assertThat(totals.totalTtc()).isEqualTo("1301.44");
  }

  @Test
  void a_discount_on_the_document_is_taken_with_the_lines_and_rounded_once() {
    var totals = Totals.of(List.of(line("3", "33.3333", "5", "19")), of("10"));
    assertThat(totals.totalHt()).isEqualTo("85.50"); // 99.9999 × 0.95 × 0.90
    assertThat(Totals.of(List.of(line("3", "33.3333", "100", "19")), of("0")).totalTtc())
        .isEqualTo("0.00");
  }

  @Test
  void half_a_centime_goes_up() {
    assertThat(Totals.of(List.of(line("1", "0.005", "0", "0")), BigDecimal.ZERO).totalHt())
        .isEqualTo("0.01");
    assertThat(Totals.of(List.of(line("1", "0.50", "0", "19")), BigDecimal.ZERO).totalTva())
        .isEqualTo("0.10"); // 0.095
  }

  @Test
  void nothing_comes_to_nothing() {
    assertThat(Totals.of(List.of(), BigDecimal.ZERO).totalTtc()).isEqualTo("0.00");
  }

  @Test
  void parts_always_add_up() {
    var random = new Random(4);
    for (var i = 0; i < 2_000; i++) {
      var lines = new ArrayList<Totals.Line>();
      for (var j = random.nextInt(12); j >= 0; j--) {
        lines.add(
            new Totals.Line(
                BigDecimal.valueOf(random.nextInt(1, 100_000), 3),
                BigDecimal.valueOf(random.nextInt(100_000_000), 4),
                BigDecimal.valueOf(random.nextInt(10_001), 2),
                of(List.of("0", "9", "19").get(random.nextInt(3)))));
      }
      var totals = Totals.of(lines, BigDecimal.valueOf(random.nextInt(101)));
      var nets = totals.lineNets().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
      var bases =
          totals.groups().stream().map(g -> g.base()).reduce(BigDecimal.ZERO, BigDecimal::add);
      var taxes =
          totals.groups().stream().map(g -> g.tva()).reduce(BigDecimal.ZERO, BigDecimal::add);
      assertThat(totals.totalHt()).isEqualByComparingTo(nets).isEqualByComparingTo(bases);
      assertThat(totals.totalTva()).isEqualByComparingTo(taxes);
      assertThat(totals.totalTtc()).isEqualByComparingTo(nets.add(taxes));
    }
  }
}
