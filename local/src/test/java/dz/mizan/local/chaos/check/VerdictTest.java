package dz.mizan.local.chaos.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The checker must find what it is there to find, and nothing where there is nothing. */
class VerdictTest {
  private static final Effect WHOLE = new Effect("entries", Set.of("a", "b"), List.of("b", "a"));
  private static final Series GAPLESS = new Series("FA-2026", List.of(3L, 1L, 2L));
  private static final Balance EVEN = balance("10.00", "10.0");
  private static final Level FULL = level("5", "0");

  @Test
  void nothing_is_found_where_all_is_right() {
    var verdict = verdict(WHOLE, GAPLESS, EVEN, FULL);
    assertThat(verdict.isClean()).isTrue();
    assertThat(verdict.violations()).isEmpty();
  }

  @Test
  void what_was_acknowledged_and_is_not_there_is_lost() {
    var verdict =
        verdict(new Effect("entries", Set.of("a", "b"), List.of("a")), GAPLESS, EVEN, FULL);
    assertThat(verdict.violations()).containsExactly("lost: entries: b");
    assertThat(verdict.isClean()).isFalse();
  }

  @Test
  void what_is_there_twice_is_doubled() {
    var verdict =
        verdict(new Effect("entries", Set.of("a"), List.of("a", "a")), GAPLESS, EVEN, FULL);
    assertThat(verdict.violations()).containsExactly("doubled: entries: a");
  }

  @Test
  void what_nobody_was_told_of_is_the_double_of_something() {
    var verdict =
        verdict(new Effect("entries", Set.of("a"), List.of("a", "c")), GAPLESS, EVEN, FULL);
    assertThat(verdict.violations()).containsExactly("doubled: entries: c");
  }

  @Test
  void a_gap_a_late_start_and_a_number_given_twice_are_found_at_their_place() {
    assertThat(gaps(1, 2, 4)).containsExactly("gap: FA-2026: 4 where 3 has to be");
    assertThat(gaps(2)).containsExactly("gap: FA-2026: 2 where 1 has to be");
    assertThat(gaps(1, 2, 2)).containsExactly("gap: FA-2026: 2 where 3 has to be");
    assertThat(gaps()).isEmpty();
  }

  private static List<String> gaps(long... numbers) {
    var boxed = Arrays.stream(numbers).boxed().toList();
    return verdict(WHOLE, new Series("FA-2026", boxed), EVEN, FULL).violations();
  }

  @Test
  void two_figures_that_differ_by_a_centime_are_unbalanced() {
    var verdict = verdict(WHOLE, GAPLESS, balance("10.00", "10.01"), FULL);
    assertThat(verdict.violations()).containsExactly("unbalanced: entry OD 7: 10.00 and 10.01");
  }

  @Test
  void less_than_nothing_on_hand_or_more_promised_than_there_is_is_negative() {
    assertThat(verdict(WHOLE, GAPLESS, EVEN, level("-0.001", "0")).negative()).hasSize(1);
    assertThat(verdict(WHOLE, GAPLESS, EVEN, level("2", "-1")).negative()).hasSize(1);
  }

  @Test
  void a_dead_letter_is_a_lost_event() {
    var facts =
        new Facts(
            List.of(WHOLE),
            List.of(GAPLESS),
            List.of(EVEN),
            List.of(FULL),
            List.of("1 in mizan.accounting.dead-letters"));
    assertThat(Verdict.of(facts).lost()).containsExactly("1 in mizan.accounting.dead-letters");
  }

  private static Balance balance(String left, String right) {
    return new Balance("entry OD 7", new BigDecimal(left), new BigDecimal(right));
  }

  private static Level level(String onHand, String available) {
    return new Level("l", new BigDecimal(onHand), new BigDecimal(available));
  }

  private static Verdict verdict(Effect effect, Series series, Balance balance, Level level) {
    return Verdict.of(
        new Facts(List.of(effect), List.of(series), List.of(balance), List.of(level), List.of()));
  }
}
