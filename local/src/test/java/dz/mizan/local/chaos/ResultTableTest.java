package dz.mizan.local.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import dz.mizan.local.chaos.check.Verdict;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ResultTableTest {
  private static final Verdict CLEAN =
      new Verdict(List.of(), List.of(), List.of(), List.of(), List.of());
  private static final Verdict LOSS =
      new Verdict(List.of("a", "b"), List.of(), List.of(), List.of(), List.of("c"));

  private static Outcome outcome(Verdict verdict, String... failures) {
    return new Outcome(
        "`kill -9` of hr",
        Duration.ofMillis(5_040),
        120,
        Duration.ofMillis(2_350),
        Optional.of(Duration.ofSeconds(3)),
        verdict,
        List.of(failures));
  }

  @Test
  void a_row_has_as_many_cells_as_the_head_and_says_how_many_of_each_wrong() {
    var lines = new ResultTable(List.of(outcome(LOSS))).text().lines().toList();
    assertThat(lines.get(2))
        .isEqualTo("| `kill -9` of hr | 5.0 s | 120 | 2.4 s | 3.0 s | 2 | 0 | 0 | 0 | 1 |");
    assertThat(lines).allMatch(line -> line.chars().filter(c -> c == '|').count() == 11);
  }

  @Test
  void it_went_well_only_where_nothing_is_wrong_and_nobody_gave_up() {
    assertThat(outcome(CLEAN).isClean()).isTrue();
    assertThat(outcome(LOSS).isClean()).isFalse();
    assertThat(outcome(CLEAN, "HR gave up").isClean()).isFalse();
    assertThat(outcome(CLEAN).judged(LOSS, List.of()).isClean()).isFalse();
    assertThat(outcome(CLEAN).judged(CLEAN, List.of("HR gave up")).isClean()).isFalse();
  }
}
