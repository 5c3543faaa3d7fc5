package dz.mizan.local.chaos.load;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PulseTest {
  private final Pulse pulse = new Pulse();

  @Test
  void all_is_done_again_when_the_last_kind_is() {
    var start = System.nanoTime();
    for (var kind : Kind.values()) {
      assertThat(pulse.allDoneAfter(start)).isEmpty();
      pulse.beat(kind);
    }
    var last = pulse.allDoneAfter(start).orElseThrow();
    assertThat(last - start).isPositive();
    assertThat(pulse.silentSince(start)).isEmpty();
    assertThat(pulse.countBetween(start, last)).isEqualTo(Kind.values().length);
  }

  @Test
  void what_was_done_before_does_not_count() {
    for (var kind : Kind.values()) {
      pulse.beat(kind);
    }
    var later = System.nanoTime();
    pulse.beat(Kind.STOCK);
    assertThat(pulse.allDoneAfter(later)).isEmpty();
    assertThat(pulse.silentSince(later)).doesNotContain(Kind.STOCK).contains(Kind.LEDGER);
  }
}
