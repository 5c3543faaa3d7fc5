package dz.mizan.auth.session;

import static org.assertj.core.api.Assertions.assertThat;

import dz.mizan.auth.password.TooBusy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

class LoginDelaysTest {
  private final LoginDelays delays = new LoginDelays();

  @Test
  void each_failure_doubles_the_delay_up_to_five_seconds() {
    assertThat(LongStream.rangeClosed(-5, 0).map(LoginDelays::delayMs)).containsOnly(0L);
    assertThat(LongStream.rangeClosed(1, 7).map(LoginDelays::delayMs))
        .containsExactly(200L, 400L, 800L, 1_600L, 3_200L, 5_000L, 5_000L);
    assertThat(LoginDelays.delayMs(Long.MAX_VALUE)).isEqualTo(5_000);
  }

  private CompletableFuture<Void> pause(String name, String address, long delayMs) {
    return delays.pause(new Tried(name, address), delayMs).subscribeAsCompletionStage();
  }

  @Test
  void twenty_wait_under_one_name_and_the_next_is_turned_away_at_once() {
    var waiting = new ArrayList<CompletableFuture<Void>>();
    IntStream.range(0, 20).forEach(i -> waiting.add(pause("amina", "address " + i, 2_000)));
    assertThat(pause("amina", "another", 2_000)).isCompletedExceptionally();
    assertThat(pause("amina", "another", 2_000).exceptionNow()).isInstanceOf(TooBusy.class);
    assertThat(pause("karim", "another", 1)).succeedsWithin(Duration.ofSeconds(5));
    waiting.forEach(each -> assertThat(each).succeedsWithin(Duration.ofSeconds(5)));
    assertThat(pause("amina", "another", 1)).succeedsWithin(Duration.ofSeconds(5));
    Awaitility.await().until(() -> delays.waiting() == 0);
  }

  @Test
  void twenty_wait_from_one_address_and_a_thousand_in_all() {
    var waiting = new ArrayList<CompletableFuture<Void>>();
    IntStream.range(0, 20).forEach(i -> waiting.add(pause("name " + i, "one", 2_000)));
    assertThat(pause("another", "one", 1)).isCompletedExceptionally();
    IntStream.range(0, 980).forEach(i -> waiting.add(pause("n" + i, "a" + i, 2_000)));
    assertThat(pause("another", "another", 1)).isCompletedExceptionally();
    assertThat(delays.waiting()).isEqualTo(1_000);
    waiting.forEach(each -> assertThat(each).succeedsWithin(Duration.ofSeconds(10)));
    Awaitility.await().until(() -> delays.waiting() == 0);
  }
}
