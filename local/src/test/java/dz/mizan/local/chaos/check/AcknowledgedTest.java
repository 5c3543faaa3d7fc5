package dz.mizan.local.chaos.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dz.mizan.local.demo.DemoFailed;
import org.junit.jupiter.api.Test;

class AcknowledgedTest {
  private final Acknowledged acknowledged = new Acknowledged();

  @Test
  void one_answer_to_two_requests_is_noticed_at_once() {
    acknowledged.note(What.ORDER, "a");
    assertThatThrownBy(() -> acknowledged.note(What.ORDER, "a"))
        .isInstanceOf(DemoFailed.class)
        .hasMessage("Two requests were answered with one ORDER a");
    assertThat(acknowledged.of(What.ORDER)).containsExactly("a");
  }

  @Test
  void kinds_are_kept_apart_and_of_names_the_last_one_counts() {
    acknowledged.note(What.ORDER, "a");
    acknowledged.named("c", "first");
    acknowledged.named("c", "second");
    assertThat(acknowledged.of(What.INVOICE)).isEmpty();
    assertThat(acknowledged.names()).containsEntry("c", "second").hasSize(1);
  }
}
