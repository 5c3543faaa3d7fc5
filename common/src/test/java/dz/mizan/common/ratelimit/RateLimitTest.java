package dz.mizan.common.ratelimit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dz.mizan.common.ratelimit.Count.Told;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RateLimitTest {
  // A key whose hash is 0: its windows begin with the minutes.
  private static final String KEY = "";

  private long nowMs = 1_000 * 60_000L;
  private final SimpleMeterRegistry metrics = new SimpleMeterRegistry();
  private final List<Count> toTell = new ArrayList<>();

  private RateLimit limit(String quota) {
    return new RateLimit(
        "test", Quota.parse(quota), () -> nowMs, toTell::add, metrics.counter("refused"));
  }

  private void after(long seconds) {
    nowMs += seconds * 1_000;
  }

  private static void use(RateLimit limit, int times) {
    IntStream.range(0, times).forEach(i -> assertThat(limit.take(KEY).granted()).isTrue());
  }

  @Test
  void what_is_left_counts_down_to_a_refusal() {
    var limit = limit("3");
    assertThat(IntStream.range(0, 3).mapToObj(i -> limit.take(KEY).remaining()))
        .containsExactly(2L, 1L, 0L);
    var refused = limit.take(KEY);
    assertThat(refused.granted()).isFalse();
    assertThat(refused.remaining()).isZero();
    assertThat(metrics.counter("refused").count()).isEqualTo(1);
    assertThat(limit.take("another key").granted()).isTrue();
  }

  @Test
  void a_refusal_costs_nothing_and_says_when_to_come_back() {
    var limit = limit("10");
    use(limit, 10);
    int wait = limit.take(KEY).waitSeconds();
    assertThat(wait).isEqualTo(66); // a tenth of the next minute lets one in
    IntStream.range(0, 100).forEach(i -> limit.take(KEY));
    after(wait - 1);
    assertThat(limit.take(KEY).granted()).isFalse();
    after(1);
    assertThat(limit.take(KEY).granted()).isTrue();
    assertThat(limit.take(KEY).granted()).isFalse();
  }

  @Test
  void the_window_slides_so_that_no_minute_has_more_than_the_quota() {
    var limit = limit("60");
    after(59);
    use(limit, 60);
    after(2);
    assertThat(limit.used(KEY)).isEqualTo(59);
    use(limit, 1);
    assertThat(limit.take(KEY).granted()).isFalse();
    after(29);
    assertThat(limit.used(KEY)).isEqualTo(31);
    use(limit, 29);
    assertThat(limit.take(KEY).granted()).isFalse();
  }

  @Test
  void after_two_quiet_windows_everything_is_forgotten() {
    var limit = limit("2");
    use(limit, 2);
    after(120);
    assertThat(limit.used(KEY)).isZero();
    use(limit, 2);
  }

  @Test
  void a_clock_that_is_put_back_gives_nothing_back() {
    var limit = limit("2");
    use(limit, 2);
    nowMs -= 600_000;
    assertThat(limit.take(KEY).granted()).isFalse();
    assertThat(limit.take(KEY).waitSeconds()).isPositive();
  }

  @Test
  void what_costs_more_takes_more() {
    var limit = limit("10");
    assertThat(limit.take(KEY, 7).remaining()).isEqualTo(3);
    assertThat(limit.take(KEY, 4).granted()).isFalse();
    assertThat(limit.take(KEY, 3).granted()).isTrue();
    assertThat(limit.take("dear", 11).granted()).isFalse();
    assertThat(limit.take("dear", 11).waitSeconds()).isPositive();
  }

  @Test
  void failures_are_counted_beyond_the_quota() {
    var limit = limit("2");
    assertThat(IntStream.range(0, 4).mapToLong(i -> limit.add(KEY)))
        .containsExactly(1L, 2L, 3L, 4L);
    assertThat(limit.used(KEY)).isEqualTo(4);
    assertThat(limit.waitSeconds(KEY)).isPositive();
    assertThat(limit.waitSeconds("another")).isZero();
    assertThat(limit.used("another")).isZero();
  }

  @Test
  void too_many_requests_carry_the_limit_and_the_wait() {
    var limit = limit("1");
    limit.require(KEY);
    assertThatThrownBy(() -> limit.require(KEY))
        .isInstanceOfSatisfying(
            TooManyRequests.class, refusal -> assertThat(refusal.kind().status()).isEqualTo(429));
  }

  @Test
  void off_lets_everything_pass() {
    var limit = limit("off");
    assertThat(limit.take(KEY, Integer.MAX_VALUE).granted()).isTrue();
    assertThat(limit.take(KEY, Integer.MAX_VALUE).granted()).isTrue();
  }

  @Test
  void takers_at_once_get_no_more_than_there_is() throws Exception {
    var limit = limit("1000");
    try (var threads = Executors.newFixedThreadPool(8)) {
      var granted =
          IntStream.range(0, 5_000)
              .mapToObj(i -> threads.submit(() -> limit.take(KEY).granted()))
              .toList();
      int sum = 0;
      for (var each : granted) {
        sum += each.get() ? 1 : 0;
      }
      assertThat(sum).isEqualTo(1_000);
    }
  }

  @Test
  void a_key_is_told_of_from_a_hundredth_of_its_quota_and_once() {
    var limit = limit("1000");
    use(limit, 9);
    assertThat(toTell).isEmpty();
    use(limit, 5);
    assertThat(toTell).hasSize(1);
    assertThat(tell().amount()).isEqualTo(14);
    use(limit, 1);
    assertThat(toTell).hasSize(2);
  }

  private Told tell() {
    return toTell.getLast().tell(nowMs);
  }

  @Test
  void what_others_used_counts_as_soon_as_it_is_heard_of() {
    var limit = limit("100");
    use(limit, 10);
    var told = tell();
    use(limit, 5);
    toTell.getLast().heard(told, 70, 40); // sixty of them elsewhere; forty in the minute before
    assertThat(limit.used(KEY)).isEqualTo(70 + 5 + 40);
    assertThat(limit.take(KEY).granted()).isFalse();
    assertThat(tell().amount()).isEqualTo(5);
  }

  @Test
  void what_redis_has_lost_is_not_lost_here() {
    var limit = limit("100");
    use(limit, 50);
    var told = tell();
    toTell.getLast().heard(told, 50, 0);
    use(limit, 10);
    var again = tell();
    toTell.getLast().heard(again, 10, 0); // it began again from nothing
    assertThat(limit.used(KEY)).isEqualTo(60);
  }

  @Test
  void what_could_not_be_told_is_told_later() {
    var limit = limit("100");
    use(limit, 10);
    var told = tell();
    toTell.getLast().notTold(told);
    assertThat(limit.used(KEY)).isEqualTo(10);
    use(limit, 1);
    assertThat(tell().amount()).isEqualTo(11);
  }

  @Test
  void an_answer_that_comes_after_its_window_counts_as_the_window_before() {
    var limit = limit("100");
    use(limit, 10);
    var told = tell();
    after(60);
    use(limit, 1);
    toTell.getLast().heard(told, 90, 0);
    assertThat(limit.used(KEY)).isEqualTo(91);
    after(120);
    toTell.getLast().heard(told, 90, 0);
    toTell.getLast().notTold(told);
    assertThat(limit.used(KEY)).isZero();
  }

  @Test
  void headers_are_items_of_structured_fields() {
    var limit = limit("20/15m");
    assertThat(limit.policy()).isEqualTo("\"test\";q=20;w=900");
    assertThat(limit.take(KEY).header()).isEqualTo("\"test\";r=19;t=300");
  }
}
