package dz.mizan.common.reactive;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class PlacesTest {
  private long nowNs;
  private final Places<String> places = new Places<>(2, Duration.ofMinutes(5), () -> nowNs);

  private void pass(Duration time) {
    nowNs += time.toNanos();
  }

  private Places.Place<String> next() {
    return Objects.requireNonNull(places.next());
  }

  @Test
  void there_are_two_places_and_the_third_waits_until_one_ends() {
    places.await("a");
    places.await("b");
    places.await("c");
    var first = next();
    assertThat(first.task()).isEqualTo("a");
    assertThat(next().task()).isEqualTo("b");
    assertThat(places.next()).isNull();
    places.end(first);
    assertThat(next().task()).isEqualTo("c");
  }

  @Test
  void a_task_is_not_at_work_twice() {
    places.await("a");
    var first = next();
    places.await("a");
    assertThat(places.next()).isNull();
    places.end(first);
    assertThat(next().task()).isEqualTo("a");
  }

  @Test
  void what_hangs_loses_its_place_and_what_goes_on_keeps_it() {
    places.await("hangs");
    places.await("goes on");
    var hanging = next();
    var going = next();
    places.await("c");
    places.await("d");
    pass(Duration.ofMinutes(4));
    places.alive(going);
    assertThat(places.next()).isNull();
    pass(Duration.ofMinutes(2));
    var other = next();
    assertThat(other.task()).isEqualTo("c");
    assertThat(places.next()).isNull();

    // Its end, when it comes at last, frees nobody's place.
    places.end(hanging);
    assertThat(places.next()).isNull();
    places.end(other);
    assertThat(next().task()).isEqualTo("d");
  }
}
