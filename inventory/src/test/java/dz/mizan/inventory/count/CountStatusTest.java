package dz.mizan.inventory.count;

import static dz.mizan.inventory.count.CountStatus.APPROVED;
import static dz.mizan.inventory.count.CountStatus.CANCELLED;
import static dz.mizan.inventory.count.CountStatus.COUNTING;
import static dz.mizan.inventory.count.CountStatus.DRAFT;
import static dz.mizan.inventory.count.CountStatus.REVIEW;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

class CountStatusTest {
  private static final Set<String> LEGAL =
      Set.of(
          pair(DRAFT, COUNTING),
          pair(DRAFT, CANCELLED),
          pair(COUNTING, REVIEW),
          pair(COUNTING, CANCELLED),
          pair(REVIEW, COUNTING),
          pair(REVIEW, APPROVED),
          pair(REVIEW, CANCELLED));

  private static String pair(CountStatus from, CountStatus to) {
    return from + ">" + to;
  }

  @Test
  void every_pair_is_legal_or_not_as_the_table_says() {
    for (var from : CountStatus.values()) {
      for (var to : CountStatus.values()) {
        assertThat(from.canBecome(to)).as(pair(from, to)).isEqualTo(LEGAL.contains(pair(from, to)));
      }
    }
  }
}
