package dz.mizan.accounting.entry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class DraftEntryTest {
  private static final LocalDate DATE = LocalDate.of(2026, 11, 20);
  private static final BigDecimal CENTIME = new BigDecimal("0.01");

  @Test
  void a_balanced_entry_totals_one_side() {
    var entry = entry(debit("512", "60.00"), debit("53", "40.00"), credit("101", "100.00"));

    assertThat(entry.total()).isEqualByComparingTo("100.00");
  }

  @Test
  void a_difference_of_one_centime_is_refused() {
    assertThatThrownBy(() -> entry(debit("512", "100.00"), credit("101", "99.99")))
        .isInstanceOf(Unbalanced.class);
  }

  @Test
  void one_line_is_no_entry() {
    assertThatThrownBy(() -> entry(debit("512", "1.00"))).isInstanceOf(InvalidLines.class);
  }

  @Test
  void more_than_a_thousand_lines_are_refused() {
    var lines = new ArrayList<>(Collections.nCopies(1000, debit("512", "1.00")));
    lines.add(credit("101", "1000.00"));

    assertThatThrownBy(() -> entry(lines)).isInstanceOf(InvalidLines.class);
  }

  @Test
  void a_line_on_both_sides_or_on_none_or_negative_is_refused() {
    var both = DraftEntry.Line.of("512", new BigDecimal("1.00"), new BigDecimal("1.00"));
    var none = DraftEntry.Line.of("512", BigDecimal.ZERO, BigDecimal.ZERO);

    assertThatThrownBy(() -> entry(both, both)).isInstanceOf(InvalidLines.class);
    assertThatThrownBy(() -> entry(none, none)).isInstanceOf(InvalidLines.class);
    assertThatThrownBy(() -> entry(debit("512", "-1.00"), credit("101", "-1.00")))
        .isInstanceOf(InvalidLines.class);
  }

  @Test
  void a_date_far_out_is_refused() {
    assertThatThrownBy(
            () ->
                DraftEntry.of(
                    "OD",
                    LocalDate.MAX,
                    "x",
                    null,
                    List.of(debit("512", "1.00"), credit("101", "1.00")),
                    null))
        .isInstanceOf(NoOpenPeriod.class);
  }

  @Test
  void any_balanced_entry_is_accepted_and_refused_once_a_line_is_a_centime_off() {
    var random = new Random(20261120);
    for (int round = 0; round < 2_000; round++) {
      var lines = balanced(random);
      assertThat(entry(lines).total())
          .isEqualByComparingTo(
              lines.stream().map(DraftEntry.Line::credit).reduce(BigDecimal.ZERO, BigDecimal::add));

      int off = random.nextInt(lines.size());
      var line = lines.get(off);
      lines.set(
          off,
          line.debit().signum() > 0
              ? DraftEntry.Line.debit(line.account(), line.debit().add(CENTIME))
              : DraftEntry.Line.credit(line.account(), line.credit().add(CENTIME)));
      assertThatThrownBy(() -> entry(lines)).isInstanceOf(Unbalanced.class);
    }
  }

  /** Some debits, and as many credits as it takes to use up their sum. */
  private static List<DraftEntry.Line> balanced(Random random) {
    var lines = new ArrayList<DraftEntry.Line>();
    long left = 0;
    for (int i = random.nextInt(5); i >= 0; i--) {
      long centimes = random.nextLong(1, 100_000_000_000_000L);
      lines.add(DraftEntry.Line.debit("512", BigDecimal.valueOf(centimes, 2)));
      left += centimes;
    }
    while (left > 0) {
      long centimes = lines.size() > 12 ? left : random.nextLong(1, left + 1);
      lines.add(DraftEntry.Line.credit("101", BigDecimal.valueOf(centimes, 2)));
      left -= centimes;
    }
    Collections.shuffle(lines, random);
    return lines;
  }

  private static DraftEntry.Line debit(String account, String amount) {
    return DraftEntry.Line.debit(account, new BigDecimal(amount));
  }

  private static DraftEntry.Line credit(String account, String amount) {
    return DraftEntry.Line.credit(account, new BigDecimal(amount));
  }

  private static DraftEntry entry(DraftEntry.Line... lines) {
    return entry(List.of(lines));
  }

  private static DraftEntry entry(List<DraftEntry.Line> lines) {
    return DraftEntry.of("OD", DATE, "Essai", null, lines, null);
  }
}
