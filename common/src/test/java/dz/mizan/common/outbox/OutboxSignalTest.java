package dz.mizan.common.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class OutboxSignalTest {
  private final AtomicInteger woken = new AtomicInteger();
  private final OutboxSignal signal = new OutboxSignal();

  OutboxSignalTest() {
    signal.listen(woken::incrementAndGet);
  }

  @Test
  void another_process_and_an_operator_wake_it_its_own_word_does_not() {
    signal.heard(signal.name());
    assertThat(woken).hasValue(0);
    signal.heard(new OutboxSignal().name());
    signal.heard("");
    assertThat(woken).hasValue(2);
  }

  @Test
  void what_it_wrote_itself_wakes_it_and_is_told_to_the_others_once() {
    signal.raise();
    assertThat(woken).hasValue(1);
    assertThat(signal.takeOwn()).isTrue();
    assertThat(signal.takeOwn()).isFalse();
  }
}
