package dz.mizan.common.reactive;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.helpers.test.UniAssertSubscriber;
import io.smallrye.mutiny.subscription.UniEmitter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SharedReadTest {
  private final List<UniEmitter<? super String>> begun = new ArrayList<>();
  private final List<String> taken = new ArrayList<>();

  private SharedRead<String> read(Duration pause) {
    return new SharedRead<>(() -> Uni.createFrom().emitter(begun::add), taken::add, pause);
  }

  private static UniAssertSubscriber<Void> ask(Uni<Void> read) {
    return read.subscribe().withSubscriber(UniAssertSubscriber.create());
  }

  @Test
  void who_asks_while_a_read_is_under_way_waits_for_it() {
    var read = read(Duration.ofHours(1));
    var first = ask(read.soon());
    var second = ask(read.soon());
    assertThat(begun).hasSize(1);
    second.assertNotTerminated();
    begun.getFirst().complete("found");
    first.assertCompleted();
    second.assertCompleted();
  }

  @Test
  void soon_after_a_read_on_demand_nothing_is_read() {
    var read = read(Duration.ofHours(1));
    ask(read.soon());
    begun.getFirst().complete("found");
    ask(read.soon()).assertCompleted();
    assertThat(begun).hasSize(1);
  }

  @Test
  void a_read_for_another_reason_keeps_nobody_from_reading_on_demand() {
    var read = read(Duration.ofHours(1));
    ask(read.now());
    begun.getFirst().complete("found");
    ask(read.now());
    var missing = ask(read.soon());
    assertThat(begun).hasSize(3);
    begun.get(1).complete("found");
    missing.assertNotTerminated();
    begun.getLast().complete("found");
    missing.assertCompleted();
  }

  @Test
  void after_the_pause_it_is_read_again_also_if_the_last_read_failed() {
    var read = read(Duration.ZERO);
    var failed = ask(read.soon());
    begun.getFirst().fail(new IllegalStateException("away"));
    failed.assertFailedWith(IllegalStateException.class);
    var next = ask(read.soon());
    assertThat(begun).hasSize(2);
    begun.getLast().complete("found");
    next.assertCompleted();
  }

  @Test
  void what_has_to_be_news_is_read_anew_and_those_who_come_later_wait_for_that() {
    var read = read(Duration.ofHours(1));
    var old = ask(read.soon());
    var fresh = ask(read.now());
    var later = ask(read.soon());
    assertThat(begun).hasSize(2);
    begun.getFirst().complete("found");
    old.assertCompleted();
    later.assertNotTerminated();
    begun.getLast().complete("found");
    fresh.assertCompleted();
    later.assertCompleted();
  }

  @Test
  void what_began_earlier_and_ends_later_is_not_taken() {
    var read = read(Duration.ZERO);
    var old = ask(read.now());
    var fresh = ask(read.soon());
    begun.getLast().complete("new");
    fresh.assertCompleted();
    begun.getFirst().complete("old");
    old.assertCompleted();
    assertThat(taken).containsExactly("new");
  }
}
