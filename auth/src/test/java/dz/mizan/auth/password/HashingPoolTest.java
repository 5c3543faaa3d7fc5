package dz.mizan.auth.password;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class HashingPoolTest {
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  @Test
  void beyond_threads_and_queue_work_is_refused_at_once_and_taken_again_later() throws Exception {
    var gate = new CountDownLatch(1);
    try (var pool = new HashingPool(1, 1)) {
      var running = pool.run(() -> await(gate)).subscribeAsCompletionStage();
      var waiting = pool.run(() -> await(gate)).subscribeAsCompletionStage();
      assertThatThrownBy(() -> pool.run(() -> "late").await().atMost(PATIENCE))
          .isInstanceOf(TooBusy.class);
      gate.countDown();
      assertThat(running.get()).isEqualTo("done");
      assertThat(waiting.get()).isEqualTo("done");
      assertThat(pool.run(() -> "again").await().atMost(PATIENCE)).isEqualTo("again");
    }
  }

  @Test
  void threads_are_as_many_as_cores_but_take_a_third_of_the_heap_at_most() {
    assertThat(HashingPool.threads(2, 1L << 30)).isEqualTo(2);
    assertThat(HashingPool.threads(64, 512L << 20)).isEqualTo(8);
    assertThat(HashingPool.threads(4, 64L << 20)).isEqualTo(1);
    assertThat(HashingPool.threads(4, Long.MAX_VALUE)).isEqualTo(4);
  }

  @Test
  void a_failure_comes_back_as_it_is() {
    try (var pool = new HashingPool(1, 1)) {
      assertThatThrownBy(
              () ->
                  pool.run(
                          () -> {
                            throw new IllegalArgumentException("broken");
                          })
                      .await()
                      .atMost(PATIENCE))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  private static String await(CountDownLatch gate) {
    try {
      gate.await();
      return "done";
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
