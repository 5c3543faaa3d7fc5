package dz.mizan.local.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The demo must notice what it is there to notice. */
class ProofTest {
  @Test
  void sequences_from_1_without_a_gap_are_right_in_whatever_order_they_came() {
    assertThat(Sequences.gaps(List.of(moved("a", 2), moved("a", 1), moved("b", 1)))).isEmpty();
  }

  @Test
  void a_gap_a_late_start_and_a_number_given_twice_are_found() {
    assertThat(Sequences.gaps(List.of(moved("a", 1), moved("a", 3)))).hasSize(1);
    assertThat(Sequences.gaps(List.of(moved("a", 2)))).hasSize(1);
    assertThat(Sequences.gaps(List.of(moved("a", 1), moved("a", 1)))).hasSize(1);
  }

  @Test
  void two_events_of_one_movement_are_counted_as_two() {
    assertThat(Proof.perMovement(List.of(moved("a", 1), moved("a", 2)))).containsEntry("m-a", 2);
  }

  private static Event moved(String subject, long sequence) {
    var data = JsonNodeFactory.instance.objectNode().put("movementId", "m-" + subject);
    var id = subject + sequence;
    return new Event(id, "dz.mizan.inventory.stock.moved.v1", subject, sequence, data);
  }
}
